package blog.broadsheet.publish.html;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Collects what a reader sees: one line a block or table row, blanks folded as browsers fold them,
 * and nothing of tags, addresses and alternative texts. Preformatted text keeps its lines.
 */
final class VisibleText implements HtmlStreamEventReceiver {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote br caption center dd details div dl dt figcaption"
               + " figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary"
               + " table tbody tfoot thead tr ul")
              .split(" "));

  /** What a drawing says of itself is read out, and not seen. */
  private static final Set<String> ASIDE = Set.of("title", "desc");

  private static final Set<String> CELLS = Set.of("td", "th", "text");

  private final StringBuilder text = new StringBuilder();
  private int preformatted;
  private boolean isAside;

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {
    endLine();
    text.setLength(Math.max(0, text.length() - 1));
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    separate(element);
    if (element.equals("pre")) {
      preformatted++;
    }
    isAside = ASIDE.contains(element);
  }

  @Override
  public void closeTag(String element) {
    separate(element);
    if (element.equals("pre")) {
      preformatted--;
    }
    isAside = false;
  }

  @Override
  public void text(String chunk) {
    if (preformatted > 0) {
      text.append(chunk);
    } else if (!isAside) {
      appendFolded(chunk);
    }
  }

  /** Text so far, complete once the document is closed. */
  @Override
  public String toString() {
    return text.toString();
  }

  private void separate(String element) {
    if (BLOCKS.contains(element)) {
      endLine();
    } else if (CELLS.contains(element)) {
      appendBlank();
    }
  }

  private void appendFolded(String chunk) {
    var word = 0;
    for (var at = 0; at < chunk.length(); at++) {
      if (isBlank(chunk.charAt(at))) {
        text.append(chunk, word, at);
        appendBlank();
        word = at + 1;
      }
    }
    text.append(chunk, word, chunk.length());
  }

  private void appendBlank() {
    if (!text.isEmpty() && !isBlank(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  private void endLine() {
    while (!text.isEmpty() && isBlank(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
