package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Reads an HTML element up to its closing tag, as HTML unless its attribute {@code markdown} says
 * otherwise. A closing tag of another element is text; an element that is never closed goes on to
 * the end.
 */
final class HtmlReader {
  private static final Pattern START = Pattern.compile("<(?:[\\p{L}_/?]|!--)");
  private static final Pattern REST_OF_LINE = Lines.of("[ \\t]*+\\n");

  private final Frame frame;
  private final Cursor cursor;

  HtmlReader(Frame frame) {
    this.frame = frame;
    this.cursor = frame.cursor();
  }

  /**
   * Reads the element whose opening tag stands here.
   *
   * @param add puts the element into its place
   */
  void read(MatchResult tag, Consumer<Element> add) {
    var standard =
        frame.definitions().style().is(KramdownOption.PARSE_BLOCK_HTML)
            ? Tags.asked(Tags.canonical(tag.group(1)), "1")
            : Optional.<Tags.Content>empty();
    read(tag, add, standard.orElse(Tags.Content.RAW), frame.depth() + 1);
  }

  private void read(MatchResult tag, Consumer<Element> add, Tags.Content standard, int depth) {
    cursor.moveTo(tag.end());
    var name = Tags.canonical(tag.group(1));
    var attributes = new LinkedHashMap<>(Tags.attributes(tag.group(2)));
    var content =
        Optional.ofNullable(attributes.remove("markdown"))
            .flatMap(value -> Tags.asked(name, value))
            .orElse(standard);
    var element = new Element(name, attributes);
    add.accept(element);
    if (tag.group(4) == null && !Tags.isVoid(name)) {
      readInside(element, content, depth);
    }
  }

  private void readInside(Element element, Tags.Content content, int depth) {
    switch (content) {
      case RAW -> readHtml(element, depth);
      case SPANS -> RawText.in(element, textUntilClosed(element.name()));
      case BLOCKS -> {
        cursor.take(REST_OF_LINE);
        frame.readWithin(element, depth);
      }
    }
  }

  private void readHtml(Element element, int depth) {
    if (element.name().equals("script") || element.name().equals("style")) {
      // No post keeps them.
      textUntilClosed(element.name());
      return;
    }
    while (!cursor.isAtEnd()) {
      var start = cursor.find(START, cursor.at());
      append(element, cursor.takeTo(start.map(MatchResult::start).orElse(cursor.length())));
      if (start.isPresent() && readMarkup(element, depth)) {
        return;
      }
    }
  }

  /** Reads what begins here, and tells whether it was the element's end. */
  private boolean readMarkup(Element element, int depth) {
    var closing = cursor.take(Tags.CLOSING);
    if (closing.isPresent()) {
      if (isEndOf(element, closing.get().group(1))) {
        return true;
      }
      append(element, closing.get().group());
    } else if (!pass(element, "<!--", "-->") && !pass(element, "<?", "?>")) {
      readChild(element, depth);
    }
    return false;
  }

  private static boolean isEndOf(Element element, String name) {
    return element.name().equals(name) || element.name().equals(name.toLowerCase(Locale.ROOT));
  }

  private boolean pass(Node parent, String opening, String closing) {
    var end = cursor.startsWith(opening) ? cursor.find(closing, cursor.at()) : -1;
    if (end < 0) {
      return false;
    }
    var block = new HtmlBlock();
    block.setLiteral(cursor.takeTo(end + closing.length()));
    append(parent, block);
    return true;
  }

  private void readChild(Element parent, int depth) {
    cursor
        .look(Tags.OPENING)
        .filter(_ -> depth < Frame.MAX_DEPTH)
        .ifPresentOrElse(
            tag -> read(tag, child -> append(parent, child), Tags.Content.RAW, depth + 1),
            () -> append(parent, cursor.takeTo(cursor.at() + 1)));
  }

  private String textUntilClosed(String name) {
    var closing = Pattern.compile("</%s\\s*>".formatted(name), Pattern.CASE_INSENSITIVE);
    var end = cursor.find(closing, cursor.at());
    var text = cursor.takeTo(end.map(MatchResult::start).orElse(cursor.length()));
    end.ifPresent(tag -> cursor.moveTo(tag.end()));
    return text;
  }

  private void append(Node parent, String text) {
    if (!text.isEmpty()) {
      append(parent, new Literal(text));
    }
  }

  private void append(Node parent, Node child) {
    frame.definitions().made(1);
    parent.appendChild(child);
  }
}
