package blog.broadsheet.site.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the theme that lie beside these classes. */
final class Resource {
  private Resource() {}

  static String text(String name) {
    try (var in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The function's own resources cannot be read", e);
    }
  }
}
