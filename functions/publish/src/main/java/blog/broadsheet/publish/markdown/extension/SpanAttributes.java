package blog.broadsheet.publish.markdown.extension;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Attributes in braces within a line, until it is known what they belong to. */
final class SpanAttributes extends CustomNode {
  private final String source;
  private final Map<String, String> values;
  private final Class<? extends Node> target;

  private SpanAttributes(String source, Map<String, String> values, Class<? extends Node> target) {
    this.source = source;
    this.values = values;
    this.target = target;
  }

  /** Gives each of a document to the node it belongs to. */
  static Node settleAll(Node document) {
    var found = new ArrayList<SpanAttributes>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof SpanAttributes span) {
              found.add(span);
            }
            visitChildren(node);
          }
        });
    found.forEach(SpanAttributes::settle);
    return document;
  }

  /** Goes over to the node before; becomes text again where there is none to take it. */
  private void settle() {
    var before = getPrevious();
    if (target.isInstance(before)
        && !(before instanceof Text)
        && !(before instanceof SoftLineBreak)
        && !(before instanceof HardLineBreak)) {
      Attributes.add(before, values);
    } else {
      insertBefore(new Text(source));
    }
    unlink();
  }

  /**
   * Reads what is in braces.
   *
   * @param list the attributes of a text between braces, or nothing where it is none
   * @param target what may take them
   */
  record Factory(Function<String, Optional<Map<String, String>>> list, Class<? extends Node> target)
      implements InlineContentParserFactory {
    /** The characters that links, images, emphasis, code and strikethrough end with. */
    private static final String ENDS = ")]*_`~>}";

    /** What is longer is no list of attributes; this bounds the search for its end. */
    private static final int MAX_LENGTH = 1_000;

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this::parse;
    }

    private ParsedInline parse(InlineParserState state) {
      var scanner = state.scanner();
      if (ENDS.indexOf(scanner.peekPreviousCodePoint()) < 0) {
        return ParsedInline.none();
      }
      scanner.next();
      return untilBrace(scanner)
          .flatMap(this::attributes)
          .map(node -> ParsedInline.of(node, scanner.position()))
          .orElseGet(ParsedInline::none);
    }

    private Optional<SpanAttributes> attributes(String text) {
      return list.apply(text).map(values -> new SpanAttributes("{" + text + "}", values, target));
    }

    /**
     * What stands before the closing brace, which is then passed. Another opening one ends the
     * search, or each of many would look at the same text.
     */
    private static Optional<String> untilBrace(Scanner scanner) {
      var text = new StringBuilder();
      while (scanner.hasNext() && scanner.peek() != '{' && text.length() <= MAX_LENGTH) {
        if (scanner.next('}')) {
          return Optional.of(text.toString());
        }
        text.append(scanner.peek());
        scanner.next();
      }
      return Optional.empty();
    }
  }
}
