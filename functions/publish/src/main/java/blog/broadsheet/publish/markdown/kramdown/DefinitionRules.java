package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lines define for use elsewhere: footnotes, the targets of links, abbreviations. */
final class DefinitionRules {
  private static final Pattern FOOTNOTE =
      Lines.of(" {0,3}\\[\\^(\\w[\\w-]*)]:[ \\t\\r\\f\\x0B]*?(.*\\n)");
  private static final Pattern LINK =
      Lines.of(
          " {0,3}\\[([^\\n\\]]+)]:[ \\t]*+(?:<(.*?)>|(\\S(?:[^\\n]*?\\S)?))"
              + "(?:(?:[ \\t]*+\\n[ \\t]*+|[ \\t]++)([\"'])(.{1,300}?)\\4)?[ \\t]*+\\n");
  private static final Pattern URL_WITH_QUOTE = Pattern.compile("[ \\t][\"']");
  private static final Pattern ABBREVIATION = Lines.of(" {0,3}\\*\\[(.+?)]:(.*)\\n");

  private DefinitionRules() {}

  /** {@code [^1]: the note}, and what is indented below it. */
  static boolean footnote(Frame frame) {
    var cursor = frame.cursor();
    var match = cursor.take(FOOTNOTE);
    match.ifPresent(definition -> {
      var text = definition.group(2) + IndentedCodeRule.take(cursor);
      var note = new Footnote(definition.group(1));
      frame.read(note, IndentedCodeRule.INDENT.matcher(text).replaceAll(""));
      frame.definitions().footnote(definition.group(1), note);
      frame.add(new Mark(Mark.Kind.DEFINITION));
    });
    return match.isPresent();
  }

  /** {@code [id]: https://example.org "Title"}. */
  static boolean link(Frame frame) {
    var match =
        frame.cursor().look(LINK).filter(definition -> !hasBrokenTitle(definition.group(3)));
    match.ifPresent(definition -> {
      frame.cursor().skip(definition.end() - definition.start());
      var url = Optional.ofNullable(definition.group(2)).orElse(definition.group(3));
      var title = Optional.ofNullable(definition.group(5));
      var mark = frame.add(new Mark(Mark.Kind.DEFINITION));
      frame
          .definitions()
          .link(definition.group(1), new Definitions.LinkDefinition(url, title, mark));
    });
    return match.isPresent();
  }

  /** {@code *[HTML]: Hypertext Markup Language}. */
  static boolean abbreviation(Frame frame) {
    var match = frame.cursor().take(ABBREVIATION);
    match.ifPresent(definition -> {
      var mark = frame.add(new Mark(Mark.Kind.DEFINITION));
      frame
          .definitions()
          .abbreviation(
              definition.group(1), new Definitions.Abbreviation(definition.group(2).strip(), mark));
    });
    return match.isPresent();
  }

  private static boolean hasBrokenTitle(@Nullable String url) {
    return url != null && URL_WITH_QUOTE.matcher(url).find();
  }
}
