package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class Utf8OrderTest {
  /** Of one byte to four, and on both sides of the surrogates. */
  private static final int[] CHARACTERS = {
    0, 'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
  };

  @Test
  void textsAreInTheOrderOfTheirBytes() {
    var random = new Random(1);
    for (var i = 0; i < 100_000; i++) {
      var a = text(random);
      var b = text(random);

      assertThat(Integer.signum(Utf8Order.compare(a, b)))
          .as("%s and %s", a, b)
          .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(a), bytes(b))));
    }
  }

  private static String text(Random random) {
    return Stream.generate(() -> CHARACTERS[random.nextInt(CHARACTERS.length)])
        .limit(random.nextInt(4))
        .map(Character::toString)
        .reduce("", String::concat);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
