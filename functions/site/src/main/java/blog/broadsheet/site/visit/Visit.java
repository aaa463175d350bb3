package blog.broadsheet.site.visit;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexView;
import blog.broadsheet.index.ListingPage;
import blog.broadsheet.index.MonthCount;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.BadRequestException;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.view.Furnishing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request and the blog as it is at its instant: all that an answer is made of.
 *
 * @param now decides which posts are published
 * @param furnishing what the owner says of all pages
 * @param index as it is at {@code now}
 */
public record Visit(
    Request request, Instant now, Furnishing furnishing, IndexView index, PageCache pages) {
  private static final int BATCH = 1000;

  public SiteSettings settings() {
    return furnishing.masthead().settings();
  }

  /** In which the site speaks to its readers. */
  public Language language() {
    return furnishing.language(Edition.ONLY);
  }

  /** That of a post or a page, which is spoken around it, too. */
  public Language language(Entry entry) {
    return furnishing.language(entry.edition());
  }

  /** Nothing of an author's is at a path that is the site's own, whatever the index holds. */
  public Optional<At> at(PostPath path) {
    return SiteRoutes.isReserved(path) ? Optional.empty() : index.at(path).map(this::named);
  }

  public Optional<At> preview(PreviewToken token) {
    return index.preview(token).map(this::named);
  }

  /** Part of a listing; nothing where it has no post at all, which is no listing to readers. */
  public Optional<ListingPage> list(Listing listing) {
    var page = list(listing, before(), settings().postsPerPage());
    return Optional.of(page).filter(found -> !found.entries().isEmpty());
  }

  public ListingPage list(Listing listing, Optional<Cursor> before, int limit) {
    return named(index.list(listing, before, limit));
  }

  /** The entries of a listing that are newer than a cursor, nearest first. */
  public List<Entry> newer(Listing listing, Cursor after, int limit) {
    return index.newer(listing, after, limit).stream().map(furnishing::named).toList();
  }

  /** The newest entries that a filter admits, or those older than a cursor. */
  public ListingPage list(Filter filter, Optional<Cursor> before, int limit) {
    return named(index.list(filter, before, limit));
  }

  /** Every entry of a listing, or of its part older than a cursor, read as it is consumed. */
  public Stream<Entry> all(Listing listing, Optional<Cursor> before) {
    return Stream.iterate(
            Optional.of(list(listing, before, BATCH)),
            Optional::isPresent,
            page ->
                page.flatMap(ListingPage::next)
                    .map(next -> list(listing, Optional.of(next), BATCH)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.entries().stream());
  }

  /** The translations of one text that readers see, newest first. */
  public List<Entry> translations(String ref) {
    return index.translations(ref);
  }

  /** The pages outside the stream of posts that the sitemap names. */
  public List<Entry> sitePages() {
    return index.pages();
  }

  public List<TermCount> terms(TermKind kind) {
    return index.terms(kind).stream().map(this::named).toList();
  }

  public Optional<TermCount> term(TermKind kind, String slug) {
    return index.term(kind, slug).map(this::named);
  }

  public List<MonthCount> months() {
    return index.months();
  }

  private At named(At at) {
    return at instanceof At.Found(var post)
        ? new At.Found(post.with(furnishing.named(post.entry())))
        : at;
  }

  private ListingPage named(ListingPage page) {
    return new ListingPage(page.entries().stream().map(furnishing::named).toList(), page.next());
  }

  private TermCount named(TermCount count) {
    return new TermCount(furnishing.named(count.term()), count.posts());
  }

  /** How long what was found holds, if anything of it is to change by itself. */
  public Optional<Duration> holdsFor() {
    return index.holdsUntil().map(until -> Duration.between(now, until));
  }

  /** The pages that ask for a place in the navigation and are to be seen. */
  public Stream<Entry> navigation() {
    return index.navigation();
  }

  /** The rendered body of a post or a page. */
  public String body(Document document) {
    return text(document.page());
  }

  /** The same, or nothing where the page store has lost it. */
  public Optional<String> findBody(Document document) {
    return pages.find(document.page());
  }

  /** A text of the page store. */
  public String text(PageName name) {
    return pages.get(name);
  }

  /**
   * Where a listing goes on, as the reader asks for it.
   *
   * @throws BadRequestException where {@code before} is no cursor of this site
   */
  public Optional<Cursor> before() {
    return request
        .query()
        .one("before")
        .map(text ->
            Cursor.decode(text)
                .orElseThrow(() ->
                    new BadRequestException(
                        "'before' is not a position that this site gave out; it may have been cut"
                            + " off. Leave it out to start with the newest posts.")));
  }

  /** The scheme and host of absolute links: the owner's, or else those of the request. */
  public String origin() {
    return settings().origin().orElseGet(request::origin);
  }

  /** A path of the site as an absolute URL. */
  public String absolute(PostPath path) {
    return origin() + path.encoded();
  }

  /** The one address under which programs are to know a document. */
  public String canonical(Document document) {
    return document.particulars().canonical().orElseGet(() -> absolute(document.path()));
  }

  /** The address of a picture on the site or elsewhere as an absolute URL. */
  public String absolute(String address) {
    return address.startsWith("/") ? origin() + address : address;
  }
}
