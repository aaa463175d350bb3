package blog.broadsheet.site;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.feed.FeedFormat;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where lists and feeds are at WordPress, Ghost, Hugo and Jekyll. Whoever moves in from there keeps
 * the subscribers, for they are sent to the same here. The parts of a list have no numbers here, so
 * their readers get its beginning.
 */
final class FormerRoutes {
  private static final String RSS = "(?:feed|rss|feed/rss2?|index\\.xml|feed/index\\.xml)/?";
  private static final String ATOM = "(?:atom\\.xml|feed/atom)/?";
  private static final String PART = "page/?\\d+/?";

  private static final List<Route> TABLE =
      Stream.concat(
              Stream.of(
                  Route.of("/" + RSS, (_, _) -> moved("/" + FeedFormat.RSS.file())),
                  Route.of("/" + ATOM, (_, _) -> moved("/" + FeedFormat.ATOM.file())),
                  Route.of("/" + PART, (_, _) -> moved("/"))),
              Arrays.stream(TermKind.values()).flatMap(FormerRoutes::ofTerms))
          .toList();

  private FormerRoutes() {}

  static Optional<Response> answer(Visit visit, PostPath path) {
    return TABLE.stream().flatMap(route -> route.answer(visit, path).stream()).findFirst();
  }

  /** WordPress puts the parents of a category before it. */
  private static Stream<Route> ofTerms(TermKind kind) {
    var term = "/(?:%s|%s)/(?:[^/]+/)*([^/]+)/".formatted(kind.singular(), kind.plural());
    return Stream.of(
        Route.of(term + RSS, (visit, at) -> term(visit, kind, at, FeedFormat.RSS.file())),
        Route.of(term + ATOM, (visit, at) -> term(visit, kind, at, FeedFormat.ATOM.file())),
        Route.of(term + PART, (visit, at) -> term(visit, kind, at, "")),
        Route.of(term + "?", (visit, at) -> term(visit, kind, at, "")));
  }

  /** What is of a term, if it has posts. */
  private static Optional<Response> term(
      Visit visit, TermKind kind, List<String> parts, String file) {
    return visit
        .term(kind, Slug.of(parts.getFirst()))
        .map(count -> count.term().path().encoded() + file)
        .filter(to -> !to.equals(visit.request().path()))
        .flatMap(FormerRoutes::moved);
  }

  private static Optional<Response> moved(String to) {
    return Optional.of(Response.moved(to));
  }
}
