package blog.broadsheet.site;

import static java.util.Comparator.comparingInt;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.site.api.Api;
import blog.broadsheet.site.http.BadRequestException;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.page.Notices;
import blog.broadsheet.site.page.PostPages;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.visit.Visit;
import blog.broadsheet.site.visit.Visits;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * The site: an answer for every request. The routes come first, then the posts; then a path that
 * differs from one of these only by its end is sent there, and last one at which the blog's former
 * site had something else than a post. Safe for use by many threads.
 */
final class Site {
  /** As many as a path has at most. */
  private static final int TWINS = 3;

  private final Visits visits;
  private final Notices notices;
  private final PostPages posts;
  private final Api api = new Api();
  private final Routes routes;

  Site(Visits visits) {
    var theme = new Theme();
    this.visits = visits;
    this.notices = new Notices(theme);
    this.posts = new PostPages(theme, notices);
    this.routes = new Routes(theme, api, notices);
  }

  Response answer(Request request) {
    if (!request.isRead()) {
      return Response.of(405, MediaType.TEXT, Caching.NEVER, "The site can only be read.\n")
          .with("Allow", "GET, HEAD");
    }
    var visit = visits.begin(request);
    var answer = furnished(open(request, answer(request, visit)), visit);
    return visit.holdsFor().map(answer::within).orElse(answer);
  }

  /** Pages of other sites may read the API, for it shows nothing that is not public. */
  private static Response open(Request request, Response answer) {
    return request.isForApi() ? answer.with("Access-Control-Allow-Origin", "*") : answer;
  }

  /** What the owner puts into pages needs what it loads. */
  private static Response furnished(Response answer, Visit visit) {
    var allowed = visit.furnishing().allowed();
    return allowed.isEmpty()
        ? answer
        : answer.with(Security.POLICY_HEADER, Security.policy(allowed));
  }

  private Response answer(Request request, Visit visit) {
    try {
      return PostPath.parse(request.path())
          .flatMap(path -> find(visit, path))
          .orElseGet(() -> request.isForApi() ? api.notFound() : notices.notFound(visit));
    } catch (BadRequestException e) {
      return request.isForApi()
          ? api.badRequest(e.reason())
          : notices.badRequest(visit, e.reason());
    }
  }

  /** What to answer when {@link #answer} failed. */
  Response fault(Request request) {
    return open(
        request, request.isForApi() ? api.fault(request.id()) : notices.fault(request.id()));
  }

  /** What to answer instead of more than Lambda passes on. Browsers ask for compressed pages. */
  Response tooLarge(Request request) {
    return open(request, request.isForApi() ? api.tooLarge() : notices.tooLarge());
  }

  private Optional<Response> find(Visit visit, PostPath path) {
    var found =
        atOrTwin(visit, path)
            .or(() -> behindBase(visit, path).flatMap(rest -> leadingOn(visit, rest)));
    return orFormer(visit, path, found);
  }

  /** Whoever would learn that something is gone is rather led on. */
  private static Optional<Response> orFormer(Visit visit, PostPath path, Optional<Response> found) {
    return found
        .filter(answer -> !answer.isGone())
        .or(() -> FormerRoutes.answer(visit, path))
        .or(() -> found);
  }

  /** Towards what is there; files are not the site's to look for. */
  private Optional<Response> leadingOn(Visit visit, PostPath rest) {
    if (SiteRoutes.isFile(rest.value())) {
      return Optional.of(moved(visit, rest));
    }
    var found = atOrTwin(visit, rest).map(answer -> towards(visit, rest, answer));
    return orFormer(visit, rest, found);
  }

  private Optional<Response> atOrTwin(Visit visit, PostPath path) {
    return at(visit, path).or(() -> atTwin(visit, path));
  }

  /**
   * All twins are looked for at the same time, and what is there comes before what is gone. One of
   * them may send its readers here, where nothing is.
   */
  private Optional<Response> atTwin(Visit visit, PostPath path) {
    return path
        .twins()
        .gather(
            Gatherers.mapConcurrent(
                TWINS, twin -> at(visit, twin).map(found -> towards(visit, twin, found))))
        // All come to their ends: who has found enough would break off the others in mid-air.
        .toList()
        .stream()
        .flatMap(Optional::stream)
        .filter(found -> !found.leadsTo(path.encoded()))
        .min(comparingInt(Response::status));
  }

  /** The blog is at the root of its site, and its posts may link to the folder that it lay in. */
  private static Optional<PostPath> behindBase(Visit visit, PostPath path) {
    return visit
        .settings()
        .baseurl()
        .map(PostPath::value)
        .filter(base -> (path.value() + "/").startsWith(base + "/"))
        .map(base -> path.value().equals(base) ? "/" : path.value().substring(base.length()))
        .flatMap(PostPath::parse);
  }

  private Optional<Response> at(Visit visit, PostPath path) {
    return routes
        .answer(visit, path)
        .or(() -> posts.at(visit, path))
        .or(() -> posts.markdownAt(visit, path));
  }

  private static Response towards(Visit visit, PostPath path, Response found) {
    return found.isOk() ? moved(visit, path) : found;
  }

  private static Response moved(Visit visit, PostPath path) {
    return Response.moved(path.encoded() + visit.request().query().suffix());
  }
}
