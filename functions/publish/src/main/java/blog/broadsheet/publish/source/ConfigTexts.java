package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code _config.yml} says, name by name, as texts that can be compared. */
public final class ConfigTexts {
  private ConfigTexts() {}

  /** Two settings have one text where they say the same, wherever they stand in the file. */
  public static Map<String, String> of(byte[] file) {
    try {
      var texts = new TreeMap<String, String>();
      Yaml.parse(file.length == 0 ? "" : SourceText.decode(file), 0, new Warnings())
          .values()
          .forEach((name, value) -> texts.put(name, text(value)));
      return texts;
    } catch (Rejection _) {
      return Map.of();
    }
  }

  private static String text(Datum value) {
    return switch (value) {
      case Scalar(var text, var plain, var _) -> plain ? text : '"' + text + '"';
      case Items(var values, var _) ->
          values.stream().map(ConfigTexts::text).collect(Collectors.joining(", ", "[", "]"));
      case Fields(var values, var _) ->
          values.entrySet().stream()
              .map(field -> field.getKey() + ": " + text(field.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
