package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {
  private static final Cursor CURSOR =
      new Cursor(
          Instant.parse("2019-10-13T06:00:00Z"), PostPath.of("/2019/10/13/schöne-grüße.html"));

  @Test
  void decodesWhatItEncoded() {
    assertThat(Cursor.decode(CURSOR.encoded())).contains(CURSOR);
  }

  @Test
  void needsNoEscapingInAUrl() {
    assertThat(CURSOR.encoded()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "!", "2019-10-13T06:00:00Z#/a/", "AAAA", "../..", "AAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatItDidNotMake(String text) {
    assertThat(Cursor.decode(text)).isEmpty();
  }

  @Test
  void refusesEveryChangeOfOneCharacter() {
    var encoded = CURSOR.encoded();
    for (var i = 0; i < encoded.length(); i++) {
      var altered = new StringBuilder(encoded);
      altered.setCharAt(i, encoded.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(Cursor.decode(altered.toString())).as(altered.toString()).isEmpty();
      assertThat(Cursor.decode(encoded.substring(0, i))).isEmpty();
    }
    assertThat(Cursor.decode(encoded + "=")).isEmpty();
  }

  @Property
  void anyTextIsDecodedOrRefusedButNeverAFault(@ForAll String text) {
    Cursor.decode(text).ifPresent(cursor -> assertThat(cursor.encoded()).isEqualTo(text));
  }

  @Property
  void everyInstantSurvives(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    var cursor = new Cursor(Instant.ofEpochSecond(second), PostPath.of("/a/"));

    assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
  }
}
