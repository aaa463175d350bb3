package blog.broadsheet.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts of a folder's posts, one after the other; those with Liquid are left out. */
@State(Scope.Benchmark)
public class Posts {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\s*\\n.*?\\n---\\s*\\n", Pattern.DOTALL);
  private static final Pattern LANGUAGE = Pattern.compile("(?m)^( *(?:```|~~~)).*$");

  /** The folder with the posts, in whichever folders below it. */
  @Param("examples")
  public String folder = "";

  private List<String> texts = List.of();
  private List<String> withoutLanguages = List.of();
  private int next;

  @Setup
  public void read() throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .map(Posts::text)
              .filter(text -> !text.contains("{%") && !text.contains("{{"))
              .toList();
    }
    withoutLanguages = texts.stream().map(text -> LANGUAGE.matcher(text).replaceAll("$1")).toList();
  }

  String next() {
    return texts.get(next++ % texts.size());
  }

  /** The same posts, in which code has no language and so no colours. */
  String nextWithoutLanguages() {
    return withoutLanguages.get(next++ % texts.size());
  }

  private static String text(Path file) {
    try {
      var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return FRONT_MATTER.matcher(text).replaceFirst("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
