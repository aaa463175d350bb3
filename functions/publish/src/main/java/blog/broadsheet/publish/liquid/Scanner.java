package blog.broadsheet.publish.liquid;

import blog.broadsheet.publish.liquid.Piece.Output;
import blog.broadsheet.publish.liquid.Piece.Tag;
import blog.broadsheet.publish.liquid.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a template apart: the text of {@code raw} stands for itself, comments are gone, and blanks
 * are taken away where a hyphen asks for it. What is opened and never closed stands for itself,
 * too.
 */
final class Scanner {
  private static final Pattern END_RAW = Pattern.compile("\\{%-?\\s*endraw\\s*-?%\\}");
  private static final Pattern END_COMMENT =
      Pattern.compile("\\{%-?\\s*endcomment\\b.{0,1000}?%\\}");
  private static final Pattern NAME = Pattern.compile("\\s*(\\w+|#)?");

  /**
   * Nobody writes longer tags; braces further apart than this have nothing to do with each other.
   */
  private static final int LONGEST = 100_000;

  private final String template;
  private final List<Piece> pieces = new ArrayList<>();
  private int read;
  private boolean trimNext;

  private final End tagEnd = new End("%}");
  private final End outputEnd = new End("}}");

  /** Whether there may be an end behind what was read; who has looked in vain looks no more. */
  private boolean rawEnds = true;

  private Scanner(String template) {
    this.template = template;
  }

  static List<Piece> scan(String template) {
    var scanner = new Scanner(template);
    scanner.scan();
    return scanner.pieces;
  }

  private void scan() {
    for (var open = opening(read); open >= 0; ) {
      var isTag = template.charAt(open + 1) == '%';
      var close = closing(open, isTag);
      if (close >= 0) {
        text(open, template.startsWith("-", open + 2));
        read = close + 2;
        inside(open, close, isTag);
      }
      open = opening(close < 0 ? open + 2 : read);
    }
    text(template.length(), false);
  }

  private int opening(int from) {
    for (var brace = template.indexOf('{', from);
        brace >= 0 && brace + 1 < template.length();
        brace = template.indexOf('{', brace + 1)) {
      var next = template.charAt(brace + 1);
      if (next == '{' || next == '%') {
        return brace;
      }
    }
    return -1;
  }

  /**
   * Ruby takes one brace for the end of an output as well, but only the pair is what authors mean.
   */
  private int closing(int open, boolean isTag) {
    var end = (isTag ? tagEnd : outputEnd).from(open + 2);
    return end - open <= LONGEST ? end : -1;
  }

  /** A mark that ends something, which is looked for once, however often it is asked for. */
  private final class End {
    private final String mark;

    /** Where it was found last; -1 for nowhere. */
    private int place;

    End(String mark) {
      this.mark = mark;
    }

    /** The first from a place on, which never lies before the one that was asked for last. */
    int from(int start) {
      if (place >= 0 && place < start) {
        place = template.indexOf(mark, start);
      }
      return place;
    }
  }

  private void add(Piece piece) {
    if (pieces.size() == Budget.PIECES) {
      throw new Budget.Exceeded(
          "it has more than %,d texts, outputs and tags".formatted(Budget.PIECES));
    }
    pieces.add(piece);
  }

  private void text(int end, boolean trimEnd) {
    var text = template.substring(Math.min(read, end), end);
    text = trimNext ? text.stripLeading() : text;
    text = trimEnd ? text.stripTrailing() : text;
    trimNext = false;
    if (!text.isEmpty()) {
      add(new Text(text));
    }
  }

  private void inside(int open, int close, boolean isTag) {
    var start = template.startsWith("-", open + 2) ? open + 3 : open + 2;
    var trims = close > start && template.charAt(close - 1) == '-';
    var markup = template.substring(start, Math.max(start, trims ? close - 1 : close));
    trimNext = trims;
    if (isTag) {
      tag(markup);
    } else {
      add(new Output(markup));
    }
  }

  private void tag(String markup) {
    var name = NAME.matcher(markup);
    var found = name.lookingAt() && name.group(1) != null ? name.group(1) : "";
    var rest = markup.substring(name.end()).strip();
    switch (found) {
      case "raw" -> raw();
      case "comment" -> skipComment();
      case "#" -> {}
      default -> add(new Tag(found, rest));
    }
  }

  /** Up to its end, or that of the template. */
  private void raw() {
    var end = END_RAW.matcher(template);
    rawEnds = rawEnds && end.find(read);
    if (rawEnds) {
      text(end.start(), end.group().startsWith("{%-"));
      close(end.end(), end.group());
    }
  }

  private void skipComment() {
    var end = END_COMMENT.matcher(template);
    if (end.find(read)) {
      close(end.end(), end.group());
    } else {
      read = template.length();
    }
  }

  private void close(int end, String tag) {
    read = end;
    trimNext = tag.endsWith("-%}");
  }
}
