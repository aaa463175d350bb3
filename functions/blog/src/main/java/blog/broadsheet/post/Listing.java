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
  }

  /** The posts of one tag, category or author. */
  record OfTerm(TermKind kind, String slug) implements Listing {
    @Override
    public String key() {
      return kind.singular() + "#" + slug;
    }
  }

  /** The posts of one year, by the calendar of the site's time zone. */
  record OfYear(Year year) implements Listing {
    @Override
    public String key() {
      return "year#" + year;
    }
  }

  /** The posts of one month, by the calendar of the site's time zone. */
  record OfMonth(YearMonth month) implements Listing {
    @Override
    public String key() {
      return "month#" + month;
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
  }

  /** The name of the listing in the index, such as {@code tag#java}. */
  String key();
}
