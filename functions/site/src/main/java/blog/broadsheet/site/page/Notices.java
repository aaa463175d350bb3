package blog.broadsheet.site.page;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import blog.broadsheet.index.At;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.Word;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Prose;
import blog.broadsheet.site.view.Subject.Kind;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** What a reader sees where there is no page to show. */
public final class Notices {
  private final Theme theme;

  public Notices(Theme theme) {
    this.theme = theme;
  }

  /** In the owner's words, if there is a page for it, as GitHub's hosts look for one. */
  public Response notFound(Visit visit) {
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var own = supplyAsync(() -> own(visit), tasks);
      var closest = ClosestPaths.of(visit);
      return own.join()
          .flatMap(page -> notFound(visit, page, closest))
          .orElseGet(() ->
              show(
                  visit,
                  404,
                  Caching.MISS,
                  Word.NOT_FOUND,
                  visit.language().say(Word.NOT_FOUND_TEXT),
                  closest));
    }
  }

  private static Optional<SitePage> own(Visit visit) {
    return SiteRoutes.NOT_FOUND.stream()
        .gather(Gatherers.mapConcurrent(SiteRoutes.NOT_FOUND.size(), visit::at))
        // All come to their ends: who has found enough would break off the others in mid-air.
        .toList()
        .stream()
        .flatMap(Optional::stream)
        .flatMap(found -> found instanceof At.Page(var page) ? Stream.of(page) : Stream.empty())
        .findFirst();
  }

  private Optional<Response> notFound(Visit visit, SitePage page, List<Link> closest) {
    var entry = page.entry();
    return visit
        .findBody(page)
        .map(html ->
            theme.render(
                new View.NotFound(
                    Frames.unlisted(visit, entry), Prose.of(html, visit.language(entry)), closest)))
        .map(body -> Response.of(404, MediaType.HTML, Caching.MISS, body));
  }

  public Response gone(Visit visit) {
    return show(
        visit, 410, Caching.PAGE, Word.GONE, visit.language().say(Word.GONE_TEXT), List.of());
  }

  public Response badRequest(Visit visit, String reason) {
    return show(visit, 400, Caching.NEVER, Word.BAD_REQUEST, reason, List.of());
  }

  /** Needs nothing but the theme, for everything else may be what is broken. */
  public Response fault(String requestId) {
    return Response.of(500, MediaType.HTML, Caching.NEVER, theme.render(new View.Fault(requestId)));
  }

  /** For programs, since a browser's page is seldom that large: it comes compressed. */
  public Response tooLarge() {
    return Response.of(
        500,
        MediaType.TEXT,
        Caching.NEVER,
        "The answer is larger than 6 MB, the most that can be sent. Ask for it compressed, with"
            + " Accept-Encoding: gzip.\n");
  }

  private Response show(
      Visit visit, int status, Caching caching, Word title, String text, List<Link> closest) {
    var frame = Frames.plain(visit, visit.language().say(title), "/", Kind.NOTICE);
    return Response.of(
        status, MediaType.HTML, caching, theme.render(new View.Notice(frame, text, closest)));
  }
}
