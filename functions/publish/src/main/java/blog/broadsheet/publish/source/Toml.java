package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Reads <a href="https://toml.io/">TOML</a>, in which Hugo and Zola have their front matter. */
final class Toml {
  private final int linesBefore;

  private Toml(int linesBefore) {
    this.linesBefore = linesBefore;
  }

  /**
   * The names and values of a text.
   *
   * @param linesBefore the lines of the file before the text, which places its faults in the file
   */
  static Fields parse(String text, int linesBefore) throws Rejection {
    var result = org.tomlj.Toml.parse(text);
    if (result.hasErrors()) {
      var error = result.errors().getFirst();
      throw new Rejection(
          Problem.at(
              linesBefore + error.position().line(),
              error.position().column(),
              "This is no TOML: " + Shown.text(String.valueOf(error.getMessage())),
              "Write each setting as a name, an equals sign and its value in quotes, as in title ="
                  + " \"My post\""));
    }
    return new Toml(linesBefore).fields(result);
  }

  private Fields fields(TomlTable table) {
    var values = new LinkedHashMap<String, Datum>();
    table
        .entrySet()
        .forEach(entry -> {
          var position = table.inputPositionOf(List.of(entry.getKey()));
          var line =
              position == null
                  ? OptionalInt.empty()
                  : OptionalInt.of(linesBefore + position.line());
          values.put(entry.getKey(), datum(entry.getValue(), line));
        });
    return new Fields(values, OptionalInt.of(linesBefore));
  }

  private Datum datum(Object value, OptionalInt line) {
    return switch (value) {
      case TomlTable table -> fields(table);
      case TomlArray array ->
          new Items(array.toList().stream().map(item -> datum(item, line)).toList(), line);
      case String text -> new Scalar(text, false, line);
      // What has no zone is in the site's, also with seconds: that it is UTC is YAML's rule alone.
      case LocalDateTime local -> new Scalar(local.toString(), false, line);
      default -> new Scalar(value.toString(), true, line);
    };
  }
}
