package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.BlockQuote;

/** A quote: its lines without their marks are a text of its own. */
final class QuoteRule implements BlockRule {
  @Override
  public boolean read(Frame frame) {
    var cursor = frame.cursor();
    if (!cursor.looksAt(Lines.QUOTE)) {
      return false;
    }
    var text = new StringBuilder(cursor.takeLine());
    while (!Lines.endsLazily(cursor)) {
      text.append(cursor.takeLine());
    }
    var quote = frame.add(new BlockQuote());
    frame.read(quote, Lines.QUOTE.matcher(text).replaceAll(""));
    return true;
  }
}
