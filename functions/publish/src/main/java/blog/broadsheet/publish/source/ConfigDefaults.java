package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the {@code defaults} of {@code _config.yml}, with the values that posts and pages read. */
final class ConfigDefaults {
  /** In bytes, of all of them: the settings are one item of the index, which has 400 KB. */
  private static final int MAX = 100_000;

  /** The path and the type of what the values are for. */
  private record Scoped(String folder, String type, Map<String, List<String>> values) {
    int bytes() {
      var texts =
          values.entrySet().stream()
              .flatMap(value -> value.getValue().stream().map(text -> value.getKey() + "=" + text));
      return Stream.concat(Stream.of(folder, type), texts)
          .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
          .sum();
    }
  }

  private ConfigDefaults() {}

  /**
   * From the general to the special: as in Jekyll, the longer path wins, then the one with a type.
   */
  static List<PostDefaults> of(Fields config, Warnings warnings) throws Rejection {
    var all =
        config.find("defaults").stream()
            .flatMap(
                defaults -> defaults instanceof Items items ? items.values().stream() : Stream.of())
            .flatMap(item -> item instanceof Fields fields ? scoped(fields, warnings) : Stream.of())
            .toList();
    if (all.stream().mapToInt(Scoped::bytes).sum() > MAX) {
      // Some of them would publish what the others keep back.
      throw new Rejection(
          Problem.at(
              config.lineOf("defaults"),
              "The defaults have more than %,d bytes".formatted(MAX),
              "Write one for a folder, instead of one for each of its files."));
    }
    return all.stream()
        .sorted(
            Comparator.comparingInt((Scoped some) -> some.folder().length())
                .thenComparing(some -> !some.type().isEmpty()))
        .map(some -> new PostDefaults(some.folder(), some.type(), some.values()))
        .toList();
  }

  private static Stream<Scoped> scoped(Fields item, Warnings warnings) {
    var scope = item.fields("scope");
    var type = text(scope, "type");
    var folder = text(scope, "path");
    var values = values(item.fields("values"));
    if (type.length() > ConfigReader.MAX_NAME || values.isEmpty()) {
      return Stream.of();
    }
    if (folder.contains("*")) {
      warnings.add("Defaults for a path with * are left out: " + Shown.text(folder));
      return Stream.of();
    }
    return Stream.of(new Scoped(folder, type, values));
  }

  private static Map<String, List<String>> values(Fields values) {
    var texts = new HashMap<String, List<String>>();
    values
        .values()
        .forEach((name, value) -> {
          if (FrontMatter.DEFAULTABLE.contains(name)) {
            texts.put(name, texts(name, value));
          }
        });
    return texts;
  }

  private static List<String> texts(String name, Datum value) {
    return (FrontMatter.WORDS.contains(name)
            ? FrontMatter.words(value)
            : value.texts("path", "url", "src", "feature", "name"))
        .filter(text -> text.length() <= ConfigReader.MAX_TEXT)
        .toList();
  }

  private static String text(Fields scope, String name) {
    return scope.find(name).flatMap(value -> value.texts().findFirst()).orElse("");
  }
}
