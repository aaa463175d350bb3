package blog.broadsheet.index;

import static java.util.stream.Collectors.toCollection;

import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.PathItem.Trace;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Publishable;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SourceKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that readers see of a post or page and that therefore changes at once: what is at its path,
 * and its entries in the listings or the navigation.
 */
final class Swap {
  /** Among the listings of a post: that it is among what is to come. */
  private static final String COMING = "coming";

  private final SourceKey source;
  private final Optional<Standing> old;
  private final Optional<Publishable> next;
  private final Optional<PathItem> atNew;
  private final Optional<PathItem> atOld;
  private final PreviewSwap preview;
  private final Optional<Standing> after;
  private final Set<Key> standing;
  private final Set<Key> wanted;

  /**
   * @param old where the source's post stands
   * @param next what shall be live; empty for nothing
   * @param atNew what stands at the path of {@code next}: nothing, or something that the source may
   *     replace
   * @param atOld what stands at the path where the source's post lived before, if that is another
   *     one
   * @param scheduled whether the publication of {@code next} is ahead
   * @param preview what becomes of the preview link
   */
  Swap(
      SourceKey source,
      Optional<Standing> old,
      Optional<Publishable> next,
      Optional<PathItem> atNew,
      Optional<PathItem> atOld,
      boolean scheduled,
      PreviewSwap preview) {
    this.source = source;
    this.old = old;
    this.next = next;
    this.atNew = atNew;
    this.atOld = atOld;
    this.preview = preview;
    after = next.map(what -> standing(what, scheduled));
    standing = old.map(Swap::keys).orElse(Set.of());
    wanted = after.map(Swap::keys).orElse(Set.of());
  }

  PreviewSwap preview() {
    return preview;
  }

  List<Write> writes() {
    var writes = new ArrayList<Write>();
    trace().ifPresent(trace -> writes.add(put(trace, atOld)));
    place().ifPresent(place -> writes.add(put(place, atNew)));
    writes.addAll(withdrawals());
    writes.addAll(entries());
    preview.write().ifPresent(writes::add);
    writes.addAll(pointers());
    return writes;
  }

  /**
   * Takes every entry away that stands, also those that come again, which they may never do: the
   * record names none of them meanwhile. Only that a post is to come is still said if it is, for
   * the counters have it already.
   */
  List<Write> clearance() {
    return deletes(standing.stream().filter(key -> !outlastsClearance(key)));
  }

  /** Where the post stands then. */
  Optional<Standing> cleared() {
    return old.map(before ->
        before.listed(
            before.listings().stream()
                .filter(listing -> outlastsClearance(key(before, listing)))
                .collect(Collectors.toSet())));
  }

  private boolean outlastsClearance(Key key) {
    return Layout.isComing(key) && wanted.contains(key);
  }

  private List<Write> withdrawals() {
    return deletes(standing.stream().filter(key -> !wanted.contains(key)));
  }

  private static List<Write> deletes(Stream<Key> keys) {
    return keys.<Write>map(key -> new Write.Delete(key, Expectation.ANY)).toList();
  }

  Optional<Standing> after() {
    return after;
  }

  /** What listings show and count, as long as nobody takes it away. */
  Optional<Entry> lasting() {
    return next.flatMap(
            what -> what instanceof Post post ? Optional.of(post.entry()) : Optional.empty())
        .filter(entry -> entry.expires().isEmpty());
  }

  private Optional<Document> document() {
    return next.flatMap(
        what -> what instanceof Document document ? Optional.of(document) : Optional.empty());
  }

  /** What this puts at paths. */
  Map<PostPath, Claim> claims() {
    var claims = new TreeMap<PostPath, Claim>();
    Stream.of(trace(), place())
        .flatMap(Optional::stream)
        .forEach(item -> claims.put(item.path(), Claim.own(item.version())));
    return claims;
  }

  private Optional<PathItem> trace() {
    return atOld.map(there -> new Trace(there.path(), source, there.version() + 1));
  }

  /** At the path of a redirect lies a trace as well, for its record says where it leads. */
  private Optional<PathItem> place() {
    var version = PathItem.versionAfter(atNew);
    return next.map(what ->
        switch (what) {
          case Document document -> new Live(document, version);
          case Redirect redirect -> new Trace(redirect.path(), source, version);
        });
  }

  private List<Write> entries() {
    var entry = document().map(Document::entry);
    var changed = !entry.equals(atNew.flatMap(Swap::document).map(Document::entry));
    return entry.map(Entries::attributes).stream()
        .flatMap(attributes ->
            wanted.stream()
                .filter(key -> changed || !standing.contains(key))
                .map(key -> new Item(key, attributes)))
        .<Write>map(item -> new Write.Put(item, Expectation.ANY))
        .toList();
  }

  /**
   * Notes which pages the post and its preview point to: a page without such a note may be swept.
   * So the note is written and deleted with the post itself, and the old page of a giant keeps it
   * to the end.
   */
  private List<Write> pointers() {
    var writes = new ArrayList<Write>();
    var pointed = pages(document().stream().flatMap(Document::pages), preview.after());
    var noted =
        pages(
            Stream.of(atNew, atOld)
                .flatMap(Optional::stream)
                .flatMap(item -> document(item).stream())
                .flatMap(Document::pages),
            preview.before());
    noted.stream()
        .filter(page -> !pointed.contains(page))
        .map(page -> Layout.pointer(page, source))
        .forEach(key -> writes.add(new Write.Delete(key, Expectation.ANY)));
    pointed.stream()
        .filter(page -> !noted.contains(page))
        .map(page -> Pointers.write(page, source))
        .forEach(item -> writes.add(new Write.Put(item, Expectation.ANY)));
    return writes;
  }

  private static Set<PageName> pages(Stream<PageName> live, Optional<Preview> preview) {
    return Stream.concat(live, preview.flatMap(Preview::page).stream())
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Write put(PathItem item, Optional<PathItem> found) {
    return new Write.Put(item.write(), PathItem.expected(found));
  }

  private static Optional<Document> document(PathItem item) {
    return item instanceof Live(var document, var _) ? Optional.of(document) : Optional.empty();
  }

  private static Standing standing(Publishable what, boolean scheduled) {
    return new Standing(
        what.path(),
        Layout.position(what.published(), what.path()),
        listings(what, scheduled),
        what instanceof Redirect redirect ? Optional.of(redirect.location()) : Optional.empty(),
        what.expires(),
        scheduled);
  }

  private static Set<String> listings(Publishable what, boolean scheduled) {
    return switch (what) {
      case Post post -> listings(post.entry(), scheduled);
      case SitePage page ->
          Stream.of(
                  page.place().stream().mapToObj(Layout::navigation),
                  Stream.of(Layout.MAPPED).filter(_ -> page.entry().mapped()),
                  translations(page.entry()))
              .flatMap(listings -> listings)
              .collect(Collectors.toSet());
      case Redirect _ -> Set.of();
    };
  }

  private static Set<String> listings(Entry entry, boolean scheduled) {
    var lasts = entry.expires().isEmpty();
    var lasting = entry.listings().stream().filter(_ -> lasts).map(Listing::key);
    var coming = Stream.of(COMING).filter(_ -> scheduled || !lasts);
    return Stream.of(lasting, coming, translations(entry))
        .flatMap(listings -> listings)
        .collect(Collectors.toSet());
  }

  private static Stream<String> translations(Entry entry) {
    return entry.edition().ref().stream().map(Layout::translations);
  }

  private static Set<Key> keys(Standing standing) {
    return standing.listings().stream()
        .map(listing -> key(standing, listing))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Key key(Standing standing, String listing) {
    if (Layout.isNavigation(listing)) {
      return Layout.navigation(listing, standing.path());
    }
    return listing.equals(COMING)
        ? Layout.coming(standing.ahead().orElseThrow(), standing.path())
        : Layout.entry(listing, standing.position());
  }
}
