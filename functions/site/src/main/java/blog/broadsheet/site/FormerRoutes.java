package blog.broadsheet.site;

import static java.util.Comparator.comparingInt;

import blog.broadsheet.index.At;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Keywords;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.feed.FeedFormat;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where lists and feeds are at WordPress, Ghost, Hugo and Jekyll, and what WordPress has behind its
 * posts. Whoever moves in from there keeps the subscribers, for they are sent to the same here. The
 * parts of a list have no numbers here, so their readers get its beginning.
 */
final class FormerRoutes {
  private static final String RSS =
      "/(?:feed|rss|rss\\.xml|feed/rss2?|index\\.xml|feed/index\\.xml)/?";

  private static final String ATOM = "/(?:atom\\.xml|feed\\.xml|feed/atom)/?";
  private static final String END = "(?:/|\\.html|/index\\.html)?";
  private static final String PART = "/page/?\\d+" + END;
  private static final String SECTION = "/(?:posts?|blog)";
  private static final String SCOPE = "(?:%s|/\\d{4}(?:/\\d\\d){0,2})?".formatted(SECTION);
  private static final String YEAR = "/(\\d{4})";
  private static final String MONTH = YEAR + "/(0[1-9]|1[0-2])";
  private static final String DAY = "/(?:0[1-9]|[12]\\d|3[01])";

  /** Of the newest posts that have a word, those of which one may have the term. */
  private static final int CANDIDATES = 30;

  private static final List<Route> TABLE =
      Stream.of(
              ofAll(),
              ofDates(),
              Arrays.stream(TermKind.values()).flatMap(FormerRoutes::ofTerms),
              Stream.of(
                  Route.of(
                      "(/.+\\.html|/.+/)/?(?:amp|feed|embed|trackback|comment-page-\\d+|\\d+)/?",
                      (visit, at) -> post(visit, at.getFirst()))))
          .flatMap(routes -> routes)
          .toList();

  private FormerRoutes() {}

  /** A list that ends before where its reader asks for more leads not to itself. */
  static Optional<Response> answer(Visit visit, PostPath path) {
    return TABLE.stream()
        .flatMap(route -> route.answer(visit, path).stream())
        .filter(found -> !found.leadsTo(path.encoded()))
        .findFirst();
  }

  private static Stream<Route> ofAll() {
    return Stream.of(
        to("/" + FeedFormat.RSS.file(), SCOPE + RSS),
        to("/" + FeedFormat.ATOM.file(), SCOPE + ATOM),
        to("/", "(?:%s)?%s".formatted(SECTION, PART)),
        to("/", SECTION + END),
        to("/archive/", "/archives" + END),
        to(
            "/sitemap.xml",
            "/(?:sitemap_index|sitemap-[a-z]+|wp-sitemap[^/]*|[a-z]+-sitemap\\d*)\\.xml"));
  }

  private static Stream<Route> ofDates() {
    return Stream.of(
        Route.of(YEAR + PART, (visit, at) -> year(visit, at.getFirst())),
        Route.of("%s(?:%s)?%s".formatted(MONTH, DAY, PART), FormerRoutes::month),
        Route.of(MONTH + DAY + END, FormerRoutes::month));
  }

  /** WordPress puts the parents of a category before it, and jekyll-feed all feeds together. */
  private static Stream<Route> ofTerms(TermKind kind) {
    var all = "/(?:%s|%s)".formatted(kind.singular(), kind.plural());
    var term = all + "/(?:[^/]+/)*?([^/]+?)";
    var feeds = kind == TermKind.CATEGORY ? "/feed" : "/feed/by_" + kind.singular();
    return Stream.of(
        to("/" + FeedFormat.RSS.file(), all + "/index\\.xml"),
        ofTerm(kind, feeds + "/([^/]+)\\.xml", FeedFormat.ATOM.file()),
        ofTerm(kind, term + RSS, FeedFormat.RSS.file()),
        ofTerm(kind, term + ATOM, FeedFormat.ATOM.file()),
        ofTerm(kind, term + PART, ""),
        ofTerm(kind, term + END, ""));
  }

  private static Route to(String there, String shape) {
    return Route.of(shape, (_, _) -> Optional.of(Response.moved(there)));
  }

  private static Route ofTerm(TermKind kind, String shape, String file) {
    return Route.of(
        shape,
        (visit, at) ->
            term(visit, kind, at.getFirst())
                .map(term -> Response.moved(term.path().encoded() + file)));
  }

  private static Optional<Term> term(Visit visit, TermKind kind, String name) {
    return visit
        .term(kind, Slug.of(name))
        .map(TermCount::term)
        .or(() -> sameInWords(visit, kind, name));
  }

  /** The slugs of others have no accents; what readers search by has none either. */
  private static Optional<Term> sameInWords(Visit visit, TermKind kind, String name) {
    var words = Keywords.of(name);
    return words.stream()
        .max(comparingInt(String::length))
        .map(word -> visit.list(new Listing.OfKeyword(word), Optional.empty(), CANDIDATES))
        .stream()
        .flatMap(posts -> posts.entries().stream())
        .flatMap(Entry::terms)
        .filter(term -> term.kind() == kind && Keywords.of(term.slug()).equals(words))
        .findFirst();
  }

  private static Optional<Response> year(Visit visit, String year) {
    var listing = new Listing.OfYear(Year.parse(year));
    return ifAny(visit, listing, "/%s/".formatted(year));
  }

  private static Optional<Response> month(Visit visit, List<String> at) {
    var year = at.getFirst();
    var month = at.getLast();
    var listing = new Listing.OfMonth(YearMonth.parse(year + "-" + month));
    return ifAny(visit, listing, "/%s/%s/".formatted(year, month));
  }

  private static Optional<Response> ifAny(Visit visit, Listing listing, String path) {
    return visit.list(listing, Optional.empty(), 1).entries().isEmpty()
        ? Optional.empty()
        : Optional.of(Response.moved(path));
  }

  private static Optional<Response> post(Visit visit, String path) {
    return PostPath.parse(path)
        .filter(post -> visit.at(post).filter(at -> !(at instanceof At.Gone)).isPresent())
        .map(post -> Response.moved(post.encoded()));
  }
}
