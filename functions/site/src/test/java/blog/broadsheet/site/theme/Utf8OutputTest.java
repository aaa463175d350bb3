package blog.broadsheet.site.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.site.http.Body;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.http.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8OutputTest {
  private static final Request PLAIN =
      new Request("GET", "/", Query.parse(""), Map.of(), "https://blog.example", "id");

  private final Utf8Output output = new Utf8Output();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "\u00fc",
        "\u6f22\u5b57",
        "a\ud834\udd1e",
        "\ud834\udd1e\u00fc",
        "\ud834x"
      })
  void pageIsWhatWasWrittenHoweverLongItIs(String part) {
    var repeated = part.repeat(40_000);
    output.writeContent(repeated);
    output.writeContent("<" + part + ">", 1, 1 + part.length());
    part.chars().forEach(half -> output.writeContent(Character.toString((char) half)));

    var all = repeated + part + part;
    assertThat(text(output.body())).isEqualTo(new String(all.getBytes(UTF_8), UTF_8));
  }

  private static String text(Body body) {
    var response = Response.of(200, MediaType.HTML, Caching.NEVER, body);
    return Delivery.of(PLAIN, Map.of(), response).body();
  }
}
