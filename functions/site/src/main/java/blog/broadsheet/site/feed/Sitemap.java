package blog.broadsheet.site.feed;

import blog.broadsheet.index.MonthCount;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sitemaps (sitemaps.org): an index, one map for each year's posts and one for the listings.
 */
public final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The most addresses that the protocol allows in one map. */
  private static final int MOST = 50_000;

  /** {@code /sitemap.xml}. */
  public Response index(Visit visit) {
    var xml = Xml.document("sitemapindex", "xmlns", NAMESPACE);
    Stream.concat(Stream.of("pages"), years(visit))
        .forEach(name ->
            xml.open("sitemap")
                .leaf("loc", visit.absolute(new PostPath("/sitemap-" + name + ".xml")))
                .close());
    return Response.ok(MediaType.XML, xml.done());
  }

  /** {@code /sitemap-2019.xml}, if the year has posts. */
  public Optional<Response> ofYear(Visit visit, Year year) {
    var listing = new Listing.OfYear(year);
    if (visit.list(listing, Optional.empty(), 1).entries().isEmpty()) {
      return Optional.empty();
    }
    var xml = Xml.document("urlset", "xmlns", NAMESPACE);
    visit
        .all(listing)
        .limit(MOST)
        .forEach(entry ->
            xml.open("url")
                .leaf("loc", visit.absolute(entry.path()))
                .leaf("lastmod", entry.lastModified().toString())
                .close());
    return Optional.of(Response.ok(MediaType.XML, xml.done()));
  }

  /** {@code /sitemap-pages.xml}: the home page, the archive and the listings. */
  public Response listings(Visit visit) {
    var xml = Xml.document("urlset", "xmlns", NAMESPACE);
    Stream.of(
            Stream.of("/", "/archive/", "/categories/", "/tags/", "/authors/").map(PostPath::new),
            years(visit).map(year -> new PostPath("/" + year + "/")),
            visit.months().stream().map(MonthCount::month).map(Sitemap::path),
            terms(visit))
        .flatMap(paths -> paths)
        .limit(MOST)
        .forEach(path -> xml.open("url").leaf("loc", visit.absolute(path)).close());
    return Response.ok(MediaType.XML, xml.done());
  }

  private static Stream<PostPath> terms(Visit visit) {
    return Arrays.stream(TermKind.values())
        .flatMap(kind -> visit.terms(kind).stream())
        .map(count -> count.term().path());
  }

  private static Stream<String> years(Visit visit) {
    return visit.months().stream()
        .map(count -> "%04d".formatted(count.month().getYear()))
        .distinct();
  }

  private static PostPath path(YearMonth month) {
    return new PostPath("/%04d/%02d/".formatted(month.getYear(), month.getMonthValue()));
  }
}
