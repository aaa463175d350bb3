package blog.broadsheet.publish.source;

/** The tags of HTML, whoever wrote it. */
public final class Tags {
  private Tags() {}

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
