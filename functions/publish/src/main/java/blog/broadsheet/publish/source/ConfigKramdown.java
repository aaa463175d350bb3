package blog.broadsheet.publish.source;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.stream.Collectors;

/** Reads the options under {@code kramdown} in {@code _config.yml}. */
final class ConfigKramdown {
  private ConfigKramdown() {}

  static KramdownOptions of(Fields fields, Warnings warnings) {
    var options = KramdownOptions.STANDARD;
    for (var field : fields.values().entrySet()) {
      var name = field.getKey();
      var value = text(field.getValue());
      var now = options;
      var changed = KramdownOption.named(name).flatMap(option -> now.with(option, value));
      if (changed.isEmpty() && !KramdownOption.hasNoBearing(name)) {
        warnings.add(
            "kramdown's option %s: %s is not followed"
                .formatted(Shown.text(name), Shown.text(value)));
      }
      options = changed.orElse(options);
    }
    return options;
  }

  /** A list as kramdown takes it in one text, and a mapping in lines. */
  private static String text(Datum value) {
    return switch (value) {
      case Scalar(var text, var _, var _) -> text.strip();
      case Items(var values, var _) ->
          values.stream().map(ConfigKramdown::text).collect(Collectors.joining(","));
      case Fields mapping ->
          mapping.values().entrySet().stream()
              .map(line -> line.getKey() + "=" + line(line.getValue()))
              .collect(Collectors.joining("\n"));
    };
  }

  /** What stands behind one name, such as an address and a title. */
  private static String line(Datum value) {
    return value.texts().map(FrontMatter::line).collect(Collectors.joining(" "));
  }
}
