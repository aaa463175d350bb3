package blog.broadsheet.publish.liquid;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes values, conditions and outputs in the engine's strict form, as Ruby's lenient parser
 * understands them: what makes no sense is left out, and {@code {{ .Values.x }}} is the variable
 * {@code Values.x}.
 */
final class Expression {
  /** What a value may be made of: anything up to a blank, a comma or a bar, quotes apart. */
  static final String FRAGMENT = "(?:\"[^\"]*\"|'[^']*'|(?:[^\\s,|'\"]++|\"[^\"]*\"|'[^']*')++)";

  /** Each condition is a step of the engine's recursion. */
  private static final int MAX_CONDITIONS = 100;

  /** The engine looks ahead to the last from each of them. */
  private static final int MAX_LINKS = 100;

  private static final Pattern FIRST = Pattern.compile(FRAGMENT);
  private static final Pattern FILTER = Pattern.compile("\\|((?:\"[^\"]*\"|'[^']*'|[^|\"']++)*+)");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern ARGUMENT =
      Pattern.compile("[:,]\\s*(?:\\w+\\s*:\\s*)?(" + FRAGMENT + ")");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern RANGE = Pattern.compile("\\((\\S{1,200}?)\\.\\.(\\S{1,200}?)\\)");
  private static final Pattern STEP = Pattern.compile("\\[([^\\]]{1,500}+)\\]|([\\w-]++\\??)");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(" + FRAGMENT + ")(?:\\s*(==|!=|<>|<=|>=|<|>|\\bcontains\\b)\\s*(" + FRAGMENT + "))?");
  private static final Pattern CONNECTIVE =
      Pattern.compile("\"[^\"]*\"|'[^']*'|(?<=\\s)(and|or)(?=\\s)");
  private static final Set<String> LITERALS =
      Set.of("nil", "null", "true", "false", "blank", "empty");
  private static final Set<String> WORDS_OF_THE_GRAMMAR =
      Set.of(
          "and",
          "blank",
          "contains",
          "continue",
          "empty",
          "false",
          "in",
          "nil",
          "null",
          "offset",
          "or",
          "reversed",
          "true",
          "with");

  private final Predicate<String> isFilter;
  private final Notes notes;

  Expression(Predicate<String> isFilter, Notes notes) {
    this.isFilter = isFilter;
    this.notes = notes;
  }

  /** A value and the filters behind it. */
  String filtered(String markup) {
    var value = FIRST.matcher(markup);
    if (!value.find()) {
      return "nil";
    }
    var filters = FILTER.matcher(markup).region(value.end(), markup.length());
    return value(value.group())
        + links(filters).map(found -> filter(found.group(1))).collect(Collectors.joining());
  }

  private String filter(String markup) {
    var name = WORD.matcher(markup);
    if (!name.find()) {
      return "";
    }
    if (!isFilter.test(name.group())) {
      notes.add("There is no filter '%s'; the value is shown without it".formatted(name.group()));
      return "";
    }
    var arguments =
        links(ARGUMENT.matcher(markup).region(name.end(), markup.length()))
            .map(found -> value(found.group(1)))
            .collect(Collectors.joining(", "));
    return " | " + name.group() + (arguments.isEmpty() ? "" : ": " + arguments);
  }

  /** Comparisons joined by {@code and} and {@code or}. */
  String condition(String markup) {
    var parts = new ArrayList<String>();
    var start = 0;
    for (var found :
        CONNECTIVE.matcher(markup).results().filter(one -> one.group(1) != null).toList()) {
      parts.add(comparison(markup.substring(start, found.start())));
      parts.add(found.group(1));
      start = found.end();
    }
    parts.add(comparison(markup.substring(start)));
    if (parts.size() > 2 * MAX_CONDITIONS) {
      notes.add("A condition has more than %d parts; it counts as false".formatted(MAX_CONDITIONS));
      return "false";
    }
    return String.join(" ", parts);
  }

  private String comparison(String markup) {
    var found = CONDITION.matcher(markup);
    if (!found.find()) {
      return "false";
    }
    var left = value(found.group(1));
    if (found.group(2) == null) {
      return left;
    }
    var operator = found.group(2).equals("<>") ? "!=" : found.group(2);
    return left + " " + operator + " " + value(found.group(3));
  }

  /** The values of a list, parted by commas or {@code or}. */
  String values(String markup) {
    return links(FIRST.matcher(markup))
        .map(MatchResult::group)
        .filter(value -> !value.equals("or"))
        .map(this::value)
        .collect(Collectors.joining(", "));
  }

  /** A literal, a range or a variable. */
  String value(String fragment) {
    if (isQuoted(fragment) || NUMBER.matcher(fragment).matches() || LITERALS.contains(fragment)) {
      return fragment;
    }
    var range = RANGE.matcher(fragment);
    return range.matches()
        ? "(%s..%s)".formatted(value(range.group(1)), value(range.group(2)))
        : variable(fragment);
  }

  /** A variable's name in the engine's form, which has no hyphens. */
  static String name(String name) {
    return name.replace("-", "__");
  }

  private String variable(String fragment) {
    var steps = links(STEP.matcher(fragment)).toList();
    if (steps.isEmpty() || !IDENTIFIER.matcher(name(steps.getFirst().group())).matches()) {
      return "nil";
    }
    return name(steps.getFirst().group())
        + steps.stream().skip(1).map(this::step).collect(Collectors.joining());
  }

  private String step(MatchResult found) {
    if (found.group(1) != null) {
      return "[" + value(found.group(1).strip()) + "]";
    }
    var name = found.group(2);
    return IDENTIFIER.matcher(name).matches() && !WORDS_OF_THE_GRAMMAR.contains(name)
        ? "." + name
        : "[\"" + name + "\"]";
  }

  /** The links of a chain, such as filters behind a value. */
  private static Stream<MatchResult> links(Matcher chain) {
    var links = chain.results().limit(MAX_LINKS + 1L).toList();
    if (links.size() > MAX_LINKS) {
      throw new Budget.Exceeded(
          "one of its tags has more than %d values or filters in a row".formatted(MAX_LINKS));
    }
    return links.stream();
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1
        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.indexOf(text.charAt(0), 1) == text.length() - 1;
  }
}
