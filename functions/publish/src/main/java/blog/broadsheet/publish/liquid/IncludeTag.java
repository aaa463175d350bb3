package blog.broadsheet.publish.liquid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import liqp.TemplateContext;

/**
 * {@code {% include note.html title="Hello" text=page.intro %}}: another template in its place,
 * which finds the parameters as {@code include.title}.
 *
 * @param folder where the files are; empty for the folder of the post
 */
record IncludeTag(String folder) implements JekyllTag {
  private static final Pattern COMPUTED =
      Pattern.compile(
          "([^{]*(?:\\{\\{\\s*[\\w\\-.]+\\s*(?:\\|.*?)?\\}\\}[^\\s{}]*)+)(.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<![\\w-])([\\w-]++)\\s*+=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'|([\\w.-]+))",
          Pattern.DOTALL);
  private static final Pattern UPWARDS = Pattern.compile("(?:^|/)\\.\\.?(?:/|$)|//|^/");

  @Override
  public String show(String markup, String body, TemplateContext scope, Rendering rendering) {
    var computed = COMPUTED.matcher(markup);
    var parts = computed.matches() ? new String[0] : markup.split("\\s+", 2);
    var file = parts.length > 0 ? parts[0] : rendering.fill(computed.group(1), scope).strip();
    var parameters = parts.length == 0 ? computed.group(2) : parts.length > 1 ? parts[1] : "";
    var key = (folder.isEmpty() ? rendering.folder() : folder) + file;
    if (UPWARDS.matcher(file).find()) {
      rendering.note("An include names a file below its folder; this does not: " + file);
      return "";
    }
    return rendering.include(key, parameters(parameters, scope), scope);
  }

  private static Map<String, Object> parameters(String markup, TemplateContext scope) {
    var values = new LinkedHashMap<String, Object>();
    var found = PARAMETER.matcher(markup);
    while (found.find()) {
      Optional<?> value =
          found.group(4) != null
              ? Values.literal(found.group(4)).or(() -> Lookups.find(found.group(4), scope))
              : Optional.of(
                  found.group(2) != null
                      ? found.group(2).replace("\\\"", "\"")
                      : found.group(3).replace("\\'", "'"));
      value.ifPresent(some -> values.put(found.group(1), some));
    }
    return values;
  }
}
