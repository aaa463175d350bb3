package blog.broadsheet.site.page;

import blog.broadsheet.index.ListingPage;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.view.Discovery;
import blog.broadsheet.site.view.Frame;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Series;
import blog.broadsheet.site.view.Subject;
import blog.broadsheet.site.view.Subject.Kind;
import blog.broadsheet.site.visit.Choice;
import blog.broadsheet.site.visit.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The frame of each kind of page. */
final class Frames {
  private Frames() {}

  static Frame home(Visit visit, ListingPage page) {
    return listing(visit, Optional.empty(), PostPath.of("/"), new Listing.All(), page);
  }

  static Frame listing(
      Visit visit, String title, PostPath path, Listing listing, ListingPage page) {
    return listing(visit, Optional.of(title), path, listing, page);
  }

  static Frame article(Visit visit, Post post, Neighbours neighbours, Translations translations) {
    return frame(
        visit,
        visit.language(post.entry()),
        Subject.of(post, Kind.ARTICLE),
        new Series(
            neighbours.older().map(older -> older.path().encoded()),
            neighbours.newer().map(newer -> newer.path().encoded())),
        Discoveries.article(visit, post).in(translations.alternates(visit)));
  }

  static Frame page(Visit visit, SitePage page, Translations translations) {
    return frame(
        visit,
        visit.language(page.entry()),
        Subject.of(page, Kind.WEBSITE),
        Series.NONE,
        Discoveries.blog(visit.settings()).in(translations.alternates(visit)));
  }

  /** Nobody indexes it, and it names no address of what it shows. */
  static Frame unlisted(Visit visit, Entry entry) {
    return alone(visit, visit.language(entry), Subject.titled(entry.title(), "/", Kind.NOTICE));
  }

  /** A page that is neither part of a listing nor a post. */
  static Frame plain(Visit visit, String title, String path, Kind kind) {
    return alone(visit, visit.language(), Subject.titled(title, path, kind));
  }

  /** A page of what a reader chooses; there are too many to be indexed. */
  static Frame chosen(Visit visit, Choice choice, ListingPage page) {
    var first = "/?" + choice.encoded();
    var title = choice.title(page.entries());
    return frame(
        visit,
        visit.language(),
        Subject.titled(title, first, Kind.NOTICE),
        new Series(
            visit.before().map(_ -> first),
            page.next().map(cursor -> first + "&before=" + cursor.encoded())),
        Discoveries.listing(visit.settings(), title, "/", "?" + choice.encoded()));
  }

  private static Frame listing(
      Visit visit, Optional<String> title, PostPath path, Listing listing, ListingPage page) {
    var first = path.encoded();
    return frame(
        visit,
        visit.language(),
        new Subject(
            title,
            title.isEmpty() ? visit.settings().description() : "",
            visit.before().map(cursor -> from(first, cursor)).orElse(first),
            Kind.WEBSITE),
        new Series(
            visit.before().map(_ -> newer(visit, listing, page, first)),
            page.next().map(cursor -> from(first, cursor))),
        discovery(visit, title, listing, first));
  }

  private static Frame alone(Visit visit, Language language, Subject subject) {
    return frame(visit, language, subject, Series.NONE, Discoveries.blog(visit.settings()));
  }

  private static Frame frame(
      Visit visit, Language language, Subject subject, Series series, Discovery discovery) {
    return new Frame(
        visit.furnishing(),
        navigation(visit, language),
        visit.origin(),
        language,
        subject,
        series,
        discovery);
  }

  /** Only terms have feeds of their own. */
  private static Discovery discovery(
      Visit visit, Optional<String> title, Listing listing, String folder) {
    return title
        .filter(_ -> listing instanceof Listing.OfTerm)
        .map(own -> Discoveries.listing(visit.settings(), own, folder, ""))
        .orElseGet(() -> Discoveries.blog(visit.settings()));
  }

  /**
   * Where a later part's reader goes back to. It is one of the parts that older links lead through,
   * as long as nothing was published meanwhile, so caches hold it once.
   */
  private static String newer(Visit visit, Listing listing, ListingPage page, String first) {
    var limit = visit.settings().postsPerPage();
    var newer =
        page.entries().stream()
            .limit(1)
            .flatMap(entry -> visit.newer(listing, Cursor.after(entry), limit + 1).stream())
            .toList();
    return newer.size() > limit ? from(first, Cursor.after(newer.getLast())) : first;
  }

  /**
   * The owner's links or else those to the listings, and the pages that ask for a place; of several
   * to one place the first.
   */
  private static List<Link> navigation(Visit visit, Language language) {
    var site = visit.settings().lang();
    var own =
        visit.furnishing().looks().navigation().stream()
            .map(link -> Link.of(link, language, site))
            .toList();
    var links = own.isEmpty() ? listings(language) : own;
    var places = new HashSet<String>();
    return Stream.concat(
            links.stream(), visit.navigation().map(entry -> Link.of(entry, language, site)))
        .filter(link -> places.add(link.href()))
        .toList();
  }

  private static List<Link> listings(Language language) {
    return List.of(
        IndexPages.archive(language),
        IndexPages.link(TermKind.CATEGORY, language),
        IndexPages.link(TermKind.TAG, language),
        IndexPages.link(TermKind.AUTHOR, language));
  }

  private static String from(String path, Cursor cursor) {
    return path + "?before=" + cursor.encoded();
  }
}
