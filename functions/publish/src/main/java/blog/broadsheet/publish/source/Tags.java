package blog.broadsheet.publish.source;

import java.util.regex.Pattern;

/** The tags of HTML, whoever wrote it. */
public final class Tags {
  private static final Pattern ONE_PARAGRAPH =
      Pattern.compile("\\s*<p>((?:(?!</?p>).)*)</p>\\s*", Pattern.DOTALL);

  private Tags() {}

  /** HTML without the paragraph around it, if it is one. */
  public static String inline(String html) {
    var one = ONE_PARAGRAPH.matcher(html);
    return one.matches() ? one.group(1) : html;
  }

  /** In one pass, where a pattern would look for the end of every tag. */
  public static String removed(String html) {
    var text = new StringBuilder();
    var read = 0;
    for (var open = html.indexOf('<'); open >= 0; open = html.indexOf('<', read)) {
      var close = html.indexOf('>', open);
      if (close < 0) {
        break;
      }
      text.append(html, read, open);
      read = close + 1;
    }
    return text.append(html, read, html.length()).toString();
  }
}
