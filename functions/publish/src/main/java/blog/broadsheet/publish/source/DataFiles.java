package blog.broadsheet.publish.source;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies under {@code _data/}, as {@code site.data} of a template: a folder is a mapping of what
 * lies in it, a file what it says in YAML, JSON, CSV or TSV.
 */
final class DataFiles {
  private static final List<String> EXTENSIONS = List.of("yml", "yaml", "json", "csv", "tsv");

  private final SiteFiles files;
  private final Warnings warnings;

  DataFiles(SiteFiles files, Warnings warnings) {
    this.files = files;
    this.warnings = warnings;
  }

  /** A folder's content, its name ending with a slash. */
  Map<String, Object> folder(String folder) {
    return new Lazy(name -> find(folder, name), () -> names(folder));
  }

  private Optional<Object> find(String folder, String name) {
    if (name.isEmpty() || name.contains("/") || name.startsWith(".")) {
      return Optional.empty();
    }
    for (var extension : EXTENSIONS) {
      var key = folder + name + "." + extension;
      var bytes = files.read(key);
      if (bytes.isPresent()) {
        return read(key, extension, bytes.get());
      }
    }
    var inside = folder + name + "/";
    return files.list(inside).isEmpty() ? Optional.empty() : Optional.of(folder(inside));
  }

  private Set<String> names(String folder) {
    var names = new LinkedHashSet<String>();
    for (var key : files.list(folder)) {
      names.add(key.substring(folder.length()).split("/", 2)[0].replaceFirst("\\.[^.]+$", ""));
    }
    return names;
  }

  private Optional<Object> read(String key, String extension, byte[] bytes) {
    try {
      return switch (extension) {
        case "json" ->
            Optional.ofNullable(JsonParser.any().from(new String(bytes, StandardCharsets.UTF_8)));
        case "csv" -> Optional.of(table(SourceText.decode(bytes), ','));
        case "tsv" -> Optional.of(table(SourceText.decode(bytes), '\t'));
        default -> Yaml.root(SourceText.decode(bytes), 0, new Warnings()).map(Plain::of);
      };
    } catch (Rejection e) {
      warnings.add("%s is left out: %s".formatted(key, e.problem().message()));
    } catch (JsonParserException e) {
      warnings.add("%s is left out: it is no JSON: %s".formatted(key, e.getMessage()));
    }
    return Optional.empty();
  }

  /** Rows as mappings by the names in the first. */
  private static List<Map<String, Object>> table(String text, char separator) {
    var rows = Csv.rows(text, separator);
    if (rows.isEmpty()) {
      return List.of();
    }
    var names = rows.getFirst();
    return rows.stream()
        .skip(1)
        .map(row -> {
          var fields = new LinkedHashMap<String, Object>();
          for (var i = 0; i < Math.min(names.size(), row.size()); i++) {
            fields.put(names.get(i), row.get(i));
          }
          return (Map<String, Object>) fields;
        })
        .toList();
  }
}
