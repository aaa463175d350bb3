package blog.broadsheet.publish.liquid;

import java.util.Locale;
import java.util.regex.Pattern;
import liqp.TemplateContext;

/**
 * {@code {% highlight ruby %}}: code, which stands in the Markdown as HTML, and as in Jekyll on
 * lines of its own, wherever the tag stood.
 */
final class HighlightTag implements JekyllTag {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9.+#_-]+");

  @Override
  public String show(String markup, String body, TemplateContext scope, Rendering rendering) {
    var found = LANGUAGE.matcher(markup);
    var language = found.lookingAt() ? found.group().toLowerCase(Locale.ROOT) : "text";
    return "\n<figure class=\"highlight\"><pre><code class=\"language-%s\" data-lang=\"%s\">%s</code></pre></figure>\n"
        .formatted(language.replace('+', '-'), language, escaped(withoutOuterBreaks(body)));
  }

  private static String withoutOuterBreaks(String text) {
    var end = text.length();
    while (end > 0 && isBreak(text.charAt(end - 1))) {
      end--;
    }
    var start = 0;
    while (start < end && isBreak(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isBreak(char sign) {
    return sign == '\n' || sign == '\r';
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
