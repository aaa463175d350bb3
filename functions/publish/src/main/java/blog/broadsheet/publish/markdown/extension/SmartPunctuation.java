package blog.broadsheet.publish.markdown.extension;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * kramdown's typography: curly quotes, {@code --} and {@code ---} as dashes, three dots as an
 * ellipsis, {@code <<} and {@code >>} as guillemets. Code, raw HTML, addresses and what is escaped
 * stay as they are, because they are no text to the parser.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#typographic-symbols">kramdown</a>
 */
public final class SmartPunctuation implements Parser.ParserExtension {
  private static final String NO_BREAK = "\u00a0";

  /** The longer spelling comes before the shorter. */
  private static final List<Symbol> SYMBOLS =
      List.of(
          new Symbol("---", "—"),
          new Symbol("--", "–"),
          new Symbol("...", "…"),
          new Symbol("<< ", "«" + NO_BREAK),
          new Symbol("<<", "«"),
          new Symbol(">>", "»"));

  /** Where a bare URL ends, or where something else than text may begin in it. */
  private static final String URL_ENDS = " \t\n<>\"'`*[]()\\&!";

  private record Symbol(String spelling, String sign) {}

  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customInlineContentParserFactory(at(Set.of('"', '\''), SmartQuotes::read))
        .customInlineContentParserFactory(at(Set.of('-', '.', '<', '>'), SmartPunctuation::symbol))
        .customInlineContentParserFactory(at(Set.of(':'), SmartPunctuation::restOfUrl));
  }

  private static InlineContentParserFactory at(
      Set<Character> triggers, Function<Scanner, Optional<String>> reader) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return triggers;
      }

      @Override
      public InlineContentParser create() {
        return state ->
            reader
                .apply(state.scanner())
                .map(text -> ParsedInline.of(new Text(text), state.scanner().position()))
                .orElseGet(ParsedInline::none);
      }
    };
  }

  private static Optional<String> symbol(Scanner scanner) {
    return SYMBOLS.stream()
        .filter(symbol -> scanner.next(symbol.spelling()))
        .findFirst()
        .map(Symbol::sign);
  }

  /** Reads a bare URL as it is, from its colon on: dashes and dots are part of it. */
  private static Optional<String> restOfUrl(Scanner scanner) {
    if (!scanner.next("://")) {
      return Optional.empty();
    }
    var url = new StringBuilder("://");
    while (scanner.hasNext() && URL_ENDS.indexOf(scanner.peek()) < 0) {
      url.append(scanner.peek());
      scanner.next();
    }
    return Optional.of(url.toString());
  }
}
