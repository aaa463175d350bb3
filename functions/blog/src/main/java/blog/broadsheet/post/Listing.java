package blog.broadsheet.post;

import java.time.Year;
import java.time.YearMonth;

/** A list of posts, newest first, that readers can ask for. */
public sealed interface Listing {
  /** Every post. */
  record All() implements Listing {
    @Override
    public String key() {
      return "all";
    }

    @Override
    public boolean holds(Entry entry) {
      return true;
    }
  }

  /** The posts of one tag, category or author. */
  record OfTerm(TermKind kind, String slug) implements Listing {
    @Override
    public String key() {
      return kind.singular() + "#" + slug;
    }

    @Override
    public boolean holds(Entry entry) {
      return entry.terms().anyMatch(term -> term.kind() == kind && term.slug().equals(slug));
    }
  }

  /** The posts of one year, by the calendar of the site's time zone. */
  record OfYear(Year year) implements Listing {
    @Override
    public String key() {
      return "year#" + year;
    }

    @Override
    public boolean holds(Entry entry) {
      return entry.month().getYear() == year.getValue();
    }
  }

  /** The posts of one month, by the calendar of the site's time zone. */
  record OfMonth(YearMonth month) implements Listing {
    @Override
    public String key() {
      return "month#" + month;
    }

    @Override
    public boolean holds(Entry entry) {
      return entry.month().equals(month);
    }
  }

  /**
   * The posts that have a word in their title or in the name of one of their terms.
   *
   * @param keyword as {@link Keywords} has it
   */
  record OfKeyword(String keyword) implements Listing {
    @Override
    public String key() {
      return "keyword#" + keyword;
    }

    @Override
    public boolean holds(Entry entry) {
      return entry.keywords().anyMatch(keyword::equals);
    }
  }

  /** The name of the listing in the index, such as {@code tag#java}. */
  String key();

  /** Whether a post stands in it. */
  boolean holds(Entry entry);
}
