package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;

/** Headings: {@code ## Title ##}, or a line with {@code ===} or {@code ---} below it. */
final class HeadingRules {
  private static final Pattern UNDERLINED =
      Lines.of(" {0,3}([^ \\t\\n].*)\\n([-=])[-=]*+[ \\t\\r\\f\\x0B]*+\\n");
  private static final Pattern CLOSING_MARKS = Pattern.compile("[\\t ]#++$");

  /** Those of kramdown itself need no blanks between marks and title. */
  private static final Pattern OWN = Lines.of("(#{1,6})[\\t ]*+([^ \\t].*)\\n");

  private static final Pattern OWN_CLOSING_MARKS = Pattern.compile("(?<![\\\\#])#++$");
  private static final Pattern ID = Pattern.compile("[\\t ]\\{#([\\p{L}_:][-\\w:.]*)}$");

  private HeadingRules() {}

  static boolean withMarks(Frame frame) {
    var definitions = frame.definitions();
    return (definitions.style().interruptsParagraphs() || frame.isAfterBoundary())
        && frame
            .cursor()
            .look(definitions.style().isGfm() ? Lines.HEADING : OWN)
            .filter(match -> add(frame, match, match.group(1).length(), match.group(2)))
            .isPresent();
  }

  static boolean underlined(Frame frame) {
    var below = frame.cursor().peekLine();
    return (below == '-' || below == '=')
        && frame.isAfterBoundary()
        && frame
            .cursor()
            .look(UNDERLINED)
            .filter(match -> add(frame, match, match.group(2).equals("-") ? 2 : 1, match.group(1)))
            .isPresent();
  }

  private static boolean add(Frame frame, MatchResult match, int level, String line) {
    var text = line.stripTrailing();
    var id = ID.matcher(text);
    var hasId = id.find();
    var title = hasId ? text.substring(0, id.start()).stripTrailing() : text;
    if (!match.group(2).isEmpty() && match.group(1).startsWith("#")) {
      var marks = frame.definitions().style().isGfm() ? CLOSING_MARKS : OWN_CLOSING_MARKS;
      title = marks.matcher(title).replaceFirst("").stripTrailing();
    }
    if (title.isEmpty()) {
      return false;
    }
    var heading = new Heading();
    heading.setLevel(level);
    frame.add(RawText.in(heading, title));
    if (hasId) {
      frame.definitions().attributesOf(heading).add(AttributeList.of("#" + id.group(1)));
    }
    frame.cursor().skip(match.end() - match.start());
    return true;
  }
}
