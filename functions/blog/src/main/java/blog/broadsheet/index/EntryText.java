package blog.broadsheet.index;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry as one text: a line for each of its parts, in their order, with tabs between names.
 *
 * <p>Whoever reads an entry shows all of it, and twenty at a time. As an attribute each, the parts
 * would cost the client of DynamoDB, and every item of the table their names, many times what one
 * text does. For the same reason instants are whole seconds of the epoch, and a month is a number
 * such as 201910: to read dates as people write them takes longer than all the rest.
 */
final class EntryText {
  private static final char LINE = '\n';
  private static final char TAB = '\t';
  private static final int MONTHS = 100;

  /** The last line of those alone that the sitemap leaves out. */
  private static final String UNMAPPED = "unmapped";

  private EntryText() {}

  static String write(Entry entry) {
    var lines =
        Stream.of(
            entry.path().value(),
            write(entry.published()),
            Integer.toString(entry.month().getYear() * MONTHS + entry.month().getMonthValue()),
            entry.updated().map(EntryText::write).orElse(""),
            entry.expires().map(EntryText::write).orElse(""),
            escape(entry.title()),
            escape(entry.summary()),
            write(entry.authors()),
            write(entry.categories()),
            write(entry.tags()),
            escape(entry.image().orElse("")),
            Integer.toString(entry.minutes()),
            entry.edition().lang().orElse(""),
            escape(entry.edition().ref().orElse("")));
    return Stream.concat(lines, Stream.of(UNMAPPED).filter(_ -> !entry.mapped()))
        .collect(Collectors.joining(String.valueOf(LINE)));
  }

  static Entry read(String text) {
    // The arguments are evaluated in their order, which is that of the lines.
    var lines = new Pieces(text, LINE);
    return new Entry(
        new PostPath(lines.next()),
        instant(lines.next()),
        month(Integer.parseInt(lines.next())),
        find(lines).map(EntryText::instant),
        find(lines).map(EntryText::instant),
        unescape(lines.next()),
        unescape(lines.next()),
        terms(TermKind.AUTHOR, lines.next()),
        terms(TermKind.CATEGORY, lines.next()),
        terms(TermKind.TAG, lines.next()),
        find(lines).map(EntryText::unescape),
        Integer.parseInt(lines.next()),
        new Edition(find(lines), find(lines).map(EntryText::unescape)),
        !lines.hasNext());
  }

  private static Optional<String> find(Pieces lines) {
    return Optional.of(lines.next()).filter(line -> !line.isEmpty());
  }

  private static String write(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }

  private static Instant instant(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS));
  }

  private static String write(List<Term> terms) {
    return terms.stream()
        .map(term -> escape(term.name()))
        .collect(Collectors.joining(String.valueOf(TAB)));
  }

  private static List<Term> terms(TermKind kind, String names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var terms = new ArrayList<Term>();
    for (var parts = new Pieces(names, TAB); parts.hasNext(); ) {
      terms.add(new Term(kind, unescape(parts.next())));
    }
    return terms;
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0 ? text : text.translateEscapes();
  }

  /**
   * What separators part, one after the other: to split a text would make it all at once, twice.
   */
  private static final class Pieces implements Iterator<String> {
    private final String text;
    private final char separator;
    private int begin;

    Pieces(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    @Override
    public boolean hasNext() {
      return begin <= text.length();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException("'%s' ends too soon".formatted(text));
      }
      var separated = text.indexOf(separator, begin);
      var end = separated < 0 ? text.length() : separated;
      var piece = text.substring(begin, end);
      begin = end + 1;
      return piece;
    }
  }
}
