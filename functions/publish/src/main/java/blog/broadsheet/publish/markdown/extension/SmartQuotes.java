package blog.broadsheet.publish.markdown.extension;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.Scanner;

/**
 * Decides which way a straight quote curls, by the rules of kramdown, which has them from
 * SmartyPants: by the character before and at most {@value #LOOKAHEAD} after.
 */
final class SmartQuotes {
  private static final int LOOKAHEAD = 4;

  /** Characters that end or begin a span or a tag, so that text begins anew after them. */
  private static final String BOUNDARIES = "*_~>`\"'" + Scanner.END;

  private static final String OPENING_COMPANY = " \t\n[{(-";

  private static final Pattern EMPHASIS = Pattern.compile("[_*]{1,2}\\S");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}](?!\\.\\.)\\B");
  private static final Pattern DECADE = Pattern.compile("\\d\\ds");
  private static final Pattern END_OF_WORD = Pattern.compile("\\s|s\\b|$");

  private final char quote;
  private final int before;
  private final String after;

  private SmartQuotes(char quote, int before, String after) {
    this.quote = quote;
    this.before = before;
    this.after = after;
  }

  /** Reads the quote, or the two quotes, at the scanner's place. */
  static Optional<String> read(Scanner scanner) {
    var before = scanner.peekPreviousCodePoint();
    var quote = scanner.peek();
    scanner.next();
    var here = scanner.position();
    var after = lookahead(scanner);
    scanner.setPosition(here);
    var quotes = new SmartQuotes(quote, before, after);
    if (quotes.isDouble()) {
      scanner.next();
      return Optional.of(quote == '"' ? "“‘" : "‘“");
    }
    return Optional.of(quotes.curled());
  }

  private static String lookahead(Scanner scanner) {
    var after = new StringBuilder();
    while (scanner.hasNext() && after.length() < LOOKAHEAD) {
      after.append(scanner.peek());
      scanner.next();
    }
    return after.toString();
  }

  private String curled() {
    if (quote == '"') {
      return opens() ? "“" : "”";
    }
    return opens() ? "‘" : "’";
  }

  /** A quotation that begins with a quotation. */
  private boolean isDouble() {
    return (isAtBoundary() || isBlank(before))
        && after.length() > 1
        && (after.charAt(0) == '"' || after.charAt(0) == '\'')
        && after.charAt(0) != quote
        && isWord(after.charAt(1));
  }

  private boolean opens() {
    if ((isAtBoundary() || isBlank(before)) && quote == '\'' && begins(DECADE)) {
      return false;
    }
    if (!isAtBoundary()) {
      return OPENING_COMPANY.indexOf(before) >= 0;
    }
    return begins(EMPHASIS) || !(begins(PUNCTUATION) || begins(END_OF_WORD));
  }

  private boolean isAtBoundary() {
    return BOUNDARIES.indexOf(before) >= 0;
  }

  private boolean begins(Pattern pattern) {
    return pattern.matcher(after).lookingAt();
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean isWord(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
