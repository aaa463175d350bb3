package blog.broadsheet.post;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One post as a listing shows it.
 *
 * @param published to the second; in the future for a scheduled post
 * @param month the month of {@code published} in the site's time zone when the post was published,
 *     which files it in the archive
 * @param updated when the author says to have changed it last, to the second
 * @param expires when readers are told that it is gone; after {@code published}, to the second
 * @param summary plain text, not HTML
 * @param image as the author wrote it: a path or a URL
 * @param minutes the time it takes to read, rounded up
 * @param edition in which language it is written
 * @param mapped whether the sitemap names it
 */
public record Entry(
    PostPath path,
    Instant published,
    YearMonth month,
    Optional<Instant> updated,
    Optional<Instant> expires,
    String title,
    String summary,
    List<Term> authors,
    List<Term> categories,
    List<Term> tags,
    Optional<String> image,
    int minutes,
    Edition edition,
    boolean mapped) {
  /**
   * More would not fit, with all that goes with them, into DynamoDB's transactions of 100 items.
   */
  public static final int MAX_TERMS = 80;

  /** The most words by which readers find a post: each costs a write when it is published. */
  public static final int MAX_KEYWORDS = 30;

  /** Those that the title has before its terms. */
  private static final int FIRST_KEYWORDS = 20;

  /** Between these, instants written as text sort as they do in time. */
  public static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** When drafts and pages that have no date are published, since they must be at some time. */
  public static final Instant UNDATED = Instant.EPOCH;

  public Entry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    check(published);
    updated.ifPresent(Entry::check);
    expires.ifPresent(Entry::check);
    if (expires.filter(end -> !end.isAfter(published)).isPresent()) {
      throw new IllegalArgumentException("A post does not end before it appears at " + published);
    }
    if (authors.size() + categories.size() + tags.size() > MAX_TERMS) {
      throw new IllegalArgumentException(
          "A post has at most " + MAX_TERMS + " tags, categories and authors");
    }
  }

  /** A post in the site's language, which the sitemap names. */
  public Entry(
      PostPath path,
      Instant published,
      YearMonth month,
      Optional<Instant> updated,
      Optional<Instant> expires,
      String title,
      String summary,
      List<Term> authors,
      List<Term> categories,
      List<Term> tags,
      Optional<String> image,
      int minutes) {
    this(
        path,
        published,
        month,
        updated,
        expires,
        title,
        summary,
        authors,
        categories,
        tags,
        image,
        minutes,
        Edition.ONLY,
        true);
  }

  public Stream<Term> terms() {
    return Stream.of(authors, categories, tags).flatMap(List::stream);
  }

  /** The same with other names of its authors. */
  public Entry by(List<Term> others) {
    return with(others, edition);
  }

  /** The same as an edition of something. */
  public Entry as(Edition other) {
    return with(authors, other);
  }

  private Entry with(List<Term> authors, Edition edition) {
    return new Entry(
        path,
        published,
        month,
        updated,
        expires,
        title,
        summary,
        authors,
        categories,
        tags,
        image,
        minutes,
        edition,
        mapped);
  }

  /** Every listing the post stands in. */
  public Set<Listing> listings() {
    var listings = new LinkedHashSet<Listing>();
    listings.add(new Listing.All());
    listings.add(new Listing.OfYear(Year.of(month.getYear())));
    listings.add(new Listing.OfMonth(month));
    terms().map(Term::listing).forEach(listings::add);
    keywords().map(Listing.OfKeyword::new).forEach(listings::add);
    return listings;
  }

  /**
   * The words by which readers find it, as {@link Keywords} has them, as many as its terms leave
   * room for. A title without spaces, which has as many words as signs, leaves some to the terms.
   */
  Stream<String> keywords() {
    var titled = Keywords.of(title);
    var named = terms().flatMap(term -> Keywords.of(term.name()).stream());
    return Stream.of(titled.stream().limit(FIRST_KEYWORDS), named, titled.stream())
        .flatMap(words -> words)
        .distinct()
        .limit(Math.min(MAX_KEYWORDS, MAX_TERMS - terms().count()));
  }

  /** When it changed last, as far as its author says; not before it appeared. */
  public Instant lastModified() {
    return updated.filter(published::isBefore).orElse(published);
  }

  /** Whether readers see it at an instant. */
  public boolean isVisible(Instant now) {
    return !published.isAfter(now) && expires.filter(end -> !end.isAfter(now)).isEmpty();
  }

  private static void check(Instant instant) {
    if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))
        || instant.isBefore(FIRST)
        || instant.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "Posts come, change and go at whole seconds of the years 0 to 9999, not at " + instant);
    }
  }
}
