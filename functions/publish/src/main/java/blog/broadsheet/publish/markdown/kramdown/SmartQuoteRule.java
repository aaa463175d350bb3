package blog.broadsheet.publish.markdown.kramdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decides which way a straight quote curls, by the rules of kramdown, which has them from
 * SmartyPants: by the character before, if that is plain text, and what comes after.
 */
final class SmartQuoteRule {
  /** Punctuation, but for the two characters that behave as letters do. */
  private static final String SIGN = "[\\p{Punct}&&[^&_]]";

  private static final String WORD = "[\\p{L}\\p{N}_]";

  /** The first that fits counts. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("()([\"'])(?=[_*]{1,2}\\S)", Curl.OPENING),
          new Rule(
              "()([\"'])(?=" + SIGN + "(?!\\.\\.)(?!" + WORD + ")|_" + WORD + ")", Curl.CLOSING),
          new Rule("(\\s?)(\"'|'\")(?=\\w)", Curl.OPENING),
          new Rule("(\\s?)(')(?=\\d\\ds)", Curl.CLOSING),
          new Rule("(\\s)([\"'])(?=\\w)", Curl.OPENING),
          new Rule("([^ \\\\\\t\\r\\n\\[{(-])([\"'])", Curl.CLOSING),
          new Rule("()([\"'])(?=\\s|s(?!" + WORD + ")|$)", Curl.CLOSING),
          new Rule("((?s:.)?)(')", Curl.OPENING),
          new Rule("((?s:.)?)(\")", Curl.OPENING));

  private SmartQuoteRule() {}

  private enum Curl {
    OPENING,
    CLOSING
  }

  private record Rule(Pattern pattern, Curl curl) {
    Rule(String pattern, Curl curl) {
      this(Pattern.compile(pattern), curl);
    }
  }

  /** Reads a quote, with the character before it unless that ended a span. */
  static boolean read(SpanReader reader) {
    var cursor = reader.cursor();
    var isQuote = isQuote(cursor, cursor.at());
    if (!isQuote && (cursor.peek() == '\\' || !isQuote(cursor, cursor.at() + 1))) {
      return false;
    }
    for (var rule : RULES) {
      var match = cursor.take(rule.pattern());
      if (match.isPresent()) {
        add(reader, match.get(), rule.curl());
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(Cursor cursor, int place) {
    return place < cursor.length() && (cursor.charAt(place) == '"' || cursor.charAt(place) == '\'');
  }

  private static void add(SpanReader reader, MatchResult match, Curl curl) {
    var typography = reader.definitions().style().typography();
    reader.append(match.group(1));
    match
        .group(2)
        .chars()
        .forEach(quote ->
            reader.frame().appendSymbol(typography.quote(quote == '"', curl == Curl.OPENING)));
  }
}
