package blog.broadsheet.site.api;

import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the API takes and answers, for programs: an OpenAPI 3.1 document, which a test holds against
 * the answers.
 */
final class OpenApi {
  private static final String FILE = "openapi.json";

  private OpenApi() {}

  /** Few ask, so it is read when somebody does. */
  static Response answer() {
    try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Response.of(200, MediaType.JSON, Caching.PAGE, text);
    } catch (IOException e) {
      throw new UncheckedIOException("The function's own resources cannot be read", e);
    }
  }
}
