package blog.broadsheet.publish.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What a YAML parser complains of, in words that an author who never heard of YAML can follow. */
final class YamlFault {
  private record Explanation(Pattern complaint, String message, String fix) {}

  private static final List<Explanation> EXPLANATIONS =
      List.of(
          explain(
              "mapping values are not allowed",
              "There is a second colon in this line, or the line stands too far to the right",
              "Put a value that has a colon in quotes, as in title: \"Broadsheet: a blog\""),
          explain(
              "TAB|'\\\\t'",
              "There is a tab where only blanks may be",
              "Replace the tab by blanks."),
          explain(
              "end of stream.*quoted|quoted.*end of stream",
              "A quotation mark opens here and is never closed",
              "Close it, or double it where it is part of the text: 'it''s'"),
          explain(
              "could not find expected ':'",
              "There is no colon after the name in this line",
              "Write a name, a colon, a blank and the value, as in title: My post"),
          explain(
              "escape",
              "A backslash in double quotes begins an escape that does not exist",
              "Double the backslash, or use single quotes."),
          explain(
              "cannot start any token",
              "A value must not begin with this character",
              "Put the value in quotes."),
          explain(
              "anchor|alias",
              "A value that begins with * or & has a meaning of its own in YAML",
              "Put the value in quotes."),
          explain(
              "sequence entries are not allowed",
              "A value begins with a dash, as if it were a list",
              "Put the value in quotes, or begin each entry of the list on a line of its own."),
          explain(
              "flow (sequence|mapping)",
              "A list in brackets or braces is not closed, or lacks a comma",
              "Close it with ] or }; put a value that begins with [ or { in quotes."),
          explain(
              "block (end|mapping|collection)",
              "This line does not fit to the ones above: it is indented differently, or there is"
                  + " text after a closing quotation mark",
              "Begin the names of one level in the same column; put the whole value in one pair of"
                  + " quotes, and double a quote inside: 'it''s'"));

  /** Complaints about what was begun and not ended. */
  private static final Pattern UNENDED =
      Pattern.compile("end of stream|could not find expected ':'|flow (sequence|mapping)");

  private YamlFault() {}

  static Problem of(YamlEngineException fault, String yaml, int linesBefore) {
    return switch (fault) {
      case MarkedYamlEngineException marked -> explained(marked, linesBefore);
      case ReaderException unreadable -> controlCharacter(unreadable, yaml, linesBefore);
      default ->
          Problem.of(
              "This is not the YAML that can be read here",
              "Remove the lines that begin with % from it.");
    };
  }

  private static Problem explained(MarkedYamlEngineException fault, int linesBefore) {
    var complaint = fault.getContext() + " " + fault.getProblem();
    var explanation =
        EXPLANATIONS.stream()
            .filter(each -> each.complaint().matcher(complaint).find())
            .findFirst();
    var message =
        explanation
            .map(Explanation::message)
            .orElse("This is not YAML: " + Shown.text(fault.getProblem()));
    var fix = explanation.map(Explanation::fix).orElse("If it is meant as text, put it in quotes.");
    return place(fault, complaint)
        .map(mark ->
            Problem.at(linesBefore + mark.getLine() + 1, mark.getColumn() + 1, message, fix))
        .orElseGet(() -> Problem.of(message, fix));
  }

  /** What is never ended is to be mended where it begins. */
  private static Optional<Mark> place(MarkedYamlEngineException fault, String complaint) {
    return UNENDED.matcher(complaint).find()
        ? fault.getContextMark().or(fault::getProblemMark)
        : fault.getProblemMark().or(fault::getContextMark);
  }

  private static Problem controlCharacter(ReaderException fault, String yaml, int linesBefore) {
    var before = yaml.substring(0, Math.min(fault.getPosition(), yaml.length()));
    var line = linesBefore + 1 + (int) before.chars().filter(c -> c == '\n').count();
    return Problem.at(
        OptionalInt.of(line),
        "There is a control character (U+%04X) in the front matter".formatted(fault.getCodePoint()),
        "Remove it; it is invisible in most editors, so type the line anew.");
  }

  private static Explanation explain(String complaint, String message, String fix) {
    return new Explanation(Pattern.compile(complaint), message, fix);
  }
}
