package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Reads the spans of one text.
 *
 * <p>Whether a mark opens a span shows at its end only, so some text is read more than once. How
 * often is bounded: a text that would take too long keeps the rest of its marks as they are.
 */
final class SpanReader {
  /** Of honest posts, none needs more than 5 steps for a character. */
  private static final int STEPS_PER_CHARACTER = 20;

  private static final int MIN_STEPS = 20_000;
  private static final int MAX_DEPTH = 50;

  /** By which spans begin or end; those in {@link #isSpecial} only together with the next. */
  private static final boolean[] SPECIAL = marks("*_`<[]!\"'$&\\{~");

  /** In the order in which they are tried. */
  private static final Map<Character, List<SpanRule>> RULES =
      Map.ofEntries(
          Map.entry('*', List.of(EmphasisRule::read)),
          Map.entry('_', List.of(EmphasisRule::read)),
          Map.entry('`', List.of(TextRules::code)),
          Map.entry('<', List.of(LinkRule::autolink, HtmlSpanRule::read, TextRules::symbol)),
          Map.entry('>', List.of(TextRules::symbol)),
          Map.entry(' ', List.of(TextRules::symbol, TextRules::lineBreak)),
          Map.entry('[', List.of(TextRules::footnote, LinkRule::read)),
          Map.entry('!', List.of(LinkRule::read)),
          Map.entry('$', List.of(TextRules::math)),
          Map.entry('{', List.of(SpanExtensionRule::read)),
          Map.entry('&', List.of(TextRules::entity)),
          Map.entry('-', List.of(TextRules::symbol)),
          Map.entry('.', List.of(TextRules::symbol)),
          Map.entry('\\', List.of(TextRules::symbol, TextRules::lineBreak, TextRules::escape)),
          Map.entry('~', List.of(TextRules::strikethrough)));

  private final Cursor cursor;
  private final Definitions definitions;
  private final int depth;
  private long steps;
  private SpanFrame frame;

  private SpanReader(String text, Definitions definitions, Node into, int depth) {
    cursor = new Cursor(text);
    this.definitions = definitions;
    this.depth = depth;
    steps = (long) text.length() * STEPS_PER_CHARACTER + MIN_STEPS;
    frame = SpanFrame.of(into, isHardWrapped(into));
  }

  /** Reads a text into a node. */
  static void read(String text, Definitions definitions, Node into) {
    new SpanReader(text, definitions, into, 0).readAll();
  }

  /** Reads a part of the text as one of its own. */
  void readApart(String part, Node into) {
    if (depth < MAX_DEPTH) {
      new SpanReader(part, definitions, into, depth + 1).readAll();
    } else {
      into.appendChild(new Text(part));
    }
  }

  /** Within HTML, lines are wrapped as HTML wraps them. */
  private boolean isHardWrapped(Node node) {
    return definitions.style().is(KramdownOption.HARD_WRAP)
        && Stream.iterate(node, Objects::nonNull, Node::getParent)
            .noneMatch(Tagged.class::isInstance);
  }

  private void readAll() {
    while (!cursor.isAtEnd()) {
      step();
    }
    frame.flush();
  }

  /** Reads on into a node until {@code isEnd}; false where that never comes. */
  boolean readUntil(Node into, boolean isHtmlOnly, Predicate<SpanReader> isEnd) {
    var outer = frame;
    var made = definitions.made();
    frame = outer.within(into, isHtmlOnly);
    var found = false;
    while (!cursor.isAtEnd() && !found && mayGoOn(into)) {
      found = isEnd.test(this);
      if (!found) {
        step();
      }
    }
    frame.flush();
    frame = outer;
    if (!found && !(into instanceof SpanElement)) {
      definitions.unmake(made);
    }
    return found;
  }

  /**
   * Whether the end of a span is looked for still. Where there are no steps left, all that are open
   * are given up at once, for each would be looked for up to the end of the text; but an element
   * takes the rest in any case.
   */
  private boolean mayGoOn(Node into) {
    return into instanceof SpanElement || hasSteps();
  }

  private boolean hasSteps() {
    return steps > 0 && definitions.maySpend();
  }

  /** Reads one span, or text up to where one may begin or end. */
  private void step() {
    spend(1);
    if (!readSpan()) {
      var from = cursor.at();
      do {
        cursor.skip(1);
      } while (!cursor.isAtEnd() && !isSpecial());
      frame.append(cursor.slice(from, cursor.at()));
    }
  }

  private boolean readSpan() {
    if (frame.isHtmlOnly()) {
      return cursor.peek() == '<' && HtmlSpanRule.read(this);
    }
    var rules = RULES.getOrDefault(cursor.peek(), List.of());
    for (var rule : rules) {
      if (rule.read(this)) {
        return true;
      }
    }
    return SmartQuoteRule.read(this);
  }

  /**
   * Whether a span may begin or end here. Which way a quote curls, the character before it tells.
   */
  private boolean isSpecial() {
    var c = cursor.peek();
    var next = cursor.at() + 1 < cursor.length() ? cursor.charAt(cursor.at() + 1) : 0;
    if (next == '"' || next == '\'') {
      return true;
    }
    return switch (c) {
      case ' ' -> next == ' ' || next == '>';
      case '-', '.', '>' -> next == c;
      default -> c < SPECIAL.length && SPECIAL[c];
    };
  }

  private static boolean[] marks(String of) {
    var marks = new boolean[128];
    of.chars().forEach(mark -> marks[mark] = true);
    return marks;
  }

  Cursor cursor() {
    return cursor;
  }

  Definitions definitions() {
    return definitions;
  }

  SpanFrame frame() {
    return frame;
  }

  /** Notes that so many characters were looked through. */
  void spend(int characters) {
    steps -= characters;
    definitions.spend(characters);
  }

  /** Whether another span may be tried that could come to nothing. */
  boolean mayTry() {
    return frame.depth() < MAX_DEPTH && hasSteps();
  }

  void add(Node node) {
    definitions.made(1);
    frame.add(node);
  }

  /** Adds text that ends here: a quote behind it has no character before. */
  void append(String text) {
    frame.append(text);
  }
}
