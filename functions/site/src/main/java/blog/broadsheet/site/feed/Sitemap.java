package blog.broadsheet.site.feed;

import blog.broadsheet.index.MonthCount;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sitemaps (sitemaps.org): an index, one map for each month's posts and one for all else. A
 * month of more than {@value #MOST_OF_A_MONTH} posts has a map for each of its days, so no request
 * reads more than that, unless so many posts have one day.
 */
public final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final PostPath ROOT = new PostPath("/");

  /** The most addresses that the protocol allows in one map. */
  private static final int MOST = 50_000;

  static final int MOST_OF_A_MONTH = 2_000;

  /** Days of which it is asked at once whether they have posts. */
  private static final int AT_A_TIME = 16;

  /** {@code /sitemap.xml}. */
  public Response index(Visit visit) {
    var xml = Xml.document("sitemapindex", "xmlns", NAMESPACE);
    Stream.concat(
            Stream.of("pages"),
            visit.months().stream().flatMap(month -> names(visit, month)).limit(MOST - 1))
        .forEach(name ->
            xml.open("sitemap")
                .leaf("loc", visit.absolute(new PostPath("/sitemap-" + name + ".xml")))
                .close());
    return Response.ok(MediaType.XML, xml.done());
  }

  /**
   * {@code /sitemap-2019-10.xml}, if the month has posts; once they have maps for their days, the
   * newest.
   */
  public Optional<Response> ofMonth(Visit visit, YearMonth month) {
    return map(
        visit, visit.all(new Listing.OfMonth(month), Optional.empty()).limit(MOST_OF_A_MONTH));
  }

  /** {@code /sitemap-2019-10-13.xml}, if the day has posts. */
  public Optional<Response> ofDay(Visit visit, LocalDate day) {
    return map(
        visit,
        visit
            .all(new Listing.OfMonth(YearMonth.from(day)), end(visit, day))
            .takeWhile(entry -> isOf(visit, day, entry)));
  }

  /** {@code /sitemap-pages.xml}: the home page, the archive, the owner's pages and the listings. */
  public Response listings(Visit visit) {
    var xml = Xml.document("urlset", "xmlns", NAMESPACE);
    var months = visit.months().stream().map(MonthCount::month).toList();
    Stream.of(
            Stream.of("/", "/archive/", "/categories/", "/tags/", "/authors/").map(PostPath::new),
            visit.sitePages().stream().map(Entry::path),
            months.stream()
                .map(YearMonth::getYear)
                .distinct()
                .map(year -> new PostPath("/%04d/".formatted(year))),
            months.stream().map(Sitemap::path),
            terms(visit))
        .flatMap(paths -> paths)
        .limit(MOST)
        .forEach(path -> xml.open("url").leaf("loc", visit.absolute(path)).close());
    return Response.ok(MediaType.XML, xml.done());
  }

  private static Optional<Response> map(Visit visit, Stream<Entry> posts) {
    var found = posts.limit(MOST).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var xml = Xml.document("urlset", "xmlns", NAMESPACE);
    found.stream()
        .filter(Entry::mapped)
        .forEach(entry ->
            xml.open("url")
                .leaf("loc", visit.absolute(entry.path()))
                .leaf("lastmod", entry.lastModified().toString())
                .close());
    return Optional.of(Response.ok(MediaType.XML, xml.done()));
  }

  private static Stream<String> names(Visit visit, MonthCount count) {
    return count.posts() <= MOST_OF_A_MONTH
        ? Stream.of(count.month().toString())
        : days(count.month())
            .gather(Gatherers.mapConcurrent(AT_A_TIME, day -> name(visit, day)))
            .flatMap(Optional::stream);
  }

  private static Optional<String> name(Visit visit, LocalDate day) {
    return visit
        .list(new Listing.OfMonth(YearMonth.from(day)), end(visit, day), 1)
        .entries()
        .stream()
        .filter(entry -> isOf(visit, day, entry))
        .map(_ -> day.toString())
        .findFirst();
  }

  /** Newest first, as everything is. */
  private static Stream<LocalDate> days(YearMonth month) {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(day -> month.atDay(month.lengthOfMonth() + 1 - day));
  }

  /**
   * Before which the posts of a day lie in its month. A month has what it had by the calendar of
   * the time, so its first and last day take what another calendar would put outside of it.
   */
  private static Optional<Cursor> end(Visit visit, LocalDate day) {
    return Optional.of(day.plusDays(1))
        .filter(next -> YearMonth.from(next).equals(YearMonth.from(day)))
        .map(next -> new Cursor(start(visit, next), ROOT));
  }

  /** Whether a post of the month that lies before the end of a day is of that day. */
  private static boolean isOf(Visit visit, LocalDate day, Entry entry) {
    return day.getDayOfMonth() == 1 || !entry.published().isBefore(start(visit, day));
  }

  private static Instant start(Visit visit, LocalDate day) {
    return day.atStartOfDay(visit.settings().timezone()).toInstant();
  }

  private static Stream<PostPath> terms(Visit visit) {
    return Arrays.stream(TermKind.values())
        .flatMap(kind -> visit.terms(kind).stream())
        .map(count -> count.term().path());
  }

  private static PostPath path(YearMonth month) {
    return new PostPath("/%04d/%02d/".formatted(month.getYear(), month.getMonthValue()));
  }
}
