package blog.broadsheet.site;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.api.Api;
import blog.broadsheet.site.feed.FeedFormat;
import blog.broadsheet.site.feed.Feeds;
import blog.broadsheet.site.feed.LlmsText;
import blog.broadsheet.site.feed.Robots;
import blog.broadsheet.site.feed.Sitemap;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.page.IndexPages;
import blog.broadsheet.site.page.ListingPages;
import blog.broadsheet.site.page.Notices;
import blog.broadsheet.site.page.PreviewPages;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.visit.Visit;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the site itself answers for; the first route with an answer gives it. */
final class Routes {
  private static final String YEAR = "/(\\d{4})/";
  private static final String MONTH = "/(\\d{4})/(0[1-9]|1[0-2])/";

  final List<Route> table;

  Routes(Theme theme, Api api, Notices notices) {
    var listings = new ListingPages(theme);
    var indexes = new IndexPages(theme);
    var sitemap = new Sitemap();
    var feeds = new Feeds();
    var robots = new Robots();
    var llms = new LlmsText();
    var previews = new PreviewPages(theme, notices);
    table =
        Stream.of(
                Stream.of(
                    Route.of("/", (visit, _) -> FormerQueries.answer(visit.request().query())),
                    Route.of("/", (visit, _) -> Optional.of(listings.home(visit))),
                    Route.of("/archive/", (visit, _) -> Optional.of(indexes.archive(visit))),
                    Route.of(YEAR, (visit, at) -> listings.ofYear(visit, year(at))),
                    Route.of(MONTH, (visit, at) -> listings.ofMonth(visit, month(at))),
                    Route.of("/sitemap\\.xml", (visit, _) -> Optional.of(sitemap.index(visit))),
                    Route.of(
                        "/sitemap-pages\\.xml", (visit, _) -> Optional.of(sitemap.listings(visit))),
                    Route.of(
                        "/sitemap-(\\d{4})-(0[1-9]|1[0-2])\\.xml",
                        (visit, at) -> sitemap.ofMonth(visit, month(at))),
                    Route.of(
                        "/sitemap-(\\d{4}-\\d{2}-\\d{2})\\.xml",
                        (visit, at) -> day(at).flatMap(day -> sitemap.ofDay(visit, day))),
                    Route.of(
                        "/([A-Za-z0-9-]{8,128})\\.txt",
                        (visit, at) -> robots.key(visit, at.getFirst())),
                    Route.of("/llms\\.txt", (visit, _) -> Optional.of(llms.answer(visit))),
                    Route.of("/robots\\.txt", (visit, _) -> Optional.of(robots.answer(visit))),
                    Route.of(
                        "/preview/([^/]+)/?",
                        (visit, at) -> Optional.of(previews.at(visit, at.getFirst()))),
                    Route.of("/api/openapi\\.json", (_, _) -> Optional.of(api.description())),
                    Route.of(Api.POSTS, (visit, _) -> Optional.of(api.posts(visit))),
                    Route.of(
                        Api.POSTS + "(/.+)",
                        (visit, at) -> Optional.of(api.post(visit, new PostPath(at.getFirst())))),
                    Route.of(
                        "/assets/style-[0-9a-f]{16}\\.css",
                        (visit, _) -> Optional.of(stylesheet(visit)))),
                Stream.of(FeedFormat.values()).flatMap(format -> feeds(feeds, format)),
                Stream.of(TermKind.values()).flatMap(kind -> terms(kind, listings, indexes)))
            .flatMap(routes -> routes)
            .toList();
  }

  Optional<Response> answer(Visit visit, PostPath path) {
    return table.stream().flatMap(route -> route.answer(visit, path).stream()).findFirst();
  }

  private static Stream<Route> feeds(Feeds feeds, FeedFormat format) {
    var file = format.file().replace(".", "\\.");
    return Stream.concat(
        Stream.of(Route.of("/" + file, (visit, _) -> Optional.of(feeds.of(visit, format)))),
        Stream.of(TermKind.values())
            .map(kind ->
                Route.of(
                    "/" + kind.plural() + "/([^/]+)/" + file,
                    (visit, at) -> feeds.ofTerm(visit, kind, at.getFirst(), format))));
  }

  private static Stream<Route> terms(TermKind kind, ListingPages listings, IndexPages indexes) {
    var all = "/" + kind.plural() + "/";
    return Stream.of(
        Route.of(all, (visit, _) -> Optional.of(indexes.terms(visit, kind))),
        Route.of(all + "([^/]+)/", (visit, at) -> listings.ofTerm(visit, kind, at.getFirst())));
  }

  /** A page that somebody has kept may ask for one that is no more; the present one will do. */
  private static Response stylesheet(Visit visit) {
    var stylesheet = visit.furnishing().stylesheet();
    var caching =
        visit.request().path().equals(stylesheet.path()) ? Caching.FOREVER : Caching.NEVER;
    return Response.of(200, MediaType.CSS, caching, stylesheet.css());
  }

  private static Year year(List<String> parts) {
    return Year.of(Integer.parseInt(parts.getFirst()));
  }

  private static Optional<LocalDate> day(List<String> parts) {
    try {
      return Optional.of(LocalDate.parse(parts.getFirst()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static YearMonth month(List<String> parts) {
    return YearMonth.of(Integer.parseInt(parts.getFirst()), Integer.parseInt(parts.getLast()));
  }
}
