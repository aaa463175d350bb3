package blog.broadsheet.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.testing.lambda.Outcome;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** What a function answered, for tests to look into. */
record Json(JsonObject object) {
  static Json of(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    try {
      return new Json(JsonParser.object().from(((Outcome.Returned) outcome).json()));
    } catch (JsonParserException e) {
      throw new AssertionError(outcome + " is no JSON object", e);
    }
  }

  int status() {
    return object.getInt("statusCode");
  }

  String header(String name) {
    return object.getObject("headers").getString(name, "");
  }

  /** The body as a browser shows it. */
  String body() {
    var body = object.getString("body", "");
    if (!object.getBoolean("isBase64Encoded")) {
      return body;
    }
    assertThat(header("Content-Encoding")).isEqualTo("gzip");
    try (var unpacked =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(body)))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int failures() {
    return object.getArray("batchItemFailures").size();
  }
}
