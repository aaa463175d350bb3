package blog.broadsheet.index;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.Sha256;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.post.Utf8Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Where each kind of item lies in the one table. */
final class Layout {
  static final Key SITE = new Key("SITE", "SITE");

  /**
   * The partition of all records, in the order in which S3 lists their sources: so a repair finds
   * by queries what the bucket has no more. Each post published costs one write here, as it does in
   * the listing of all posts.
   */
  static final String SOURCES = "SOURCES";

  /** The partition of what points to pages, in the order of their names. */
  static final String PAGES = "PAGES";

  /** What is to be announced, by when. */
  static final String ANNOUNCEMENTS_DUE = "ANNOUNCE";

  /** When the announcing function is called next. */
  static final Key REMINDER = new Key("REMINDER", "REMINDER");

  /**
   * The number of items that a counter is spread over, so that posts published at the same time
   * seldom meet in one; a reader adds up as many at most.
   */
  private static final int SHARDS = 8;

  /** The order of sort keys in a {@link Table}. */
  static final Comparator<String> ORDER = Utf8Order::compare;

  /** The listing of the pages in the sitemap, which have no date to be listed by. */
  static final String MAPPED = "pages";

  /** How the names of places in the navigation begin. */
  private static final String NAVIGATION = "nav#";

  /** How the keys of what is to come begin: below all others of its partition. */
  private static final String COMING = "COMING#";

  private static final String AFTER_COMING = "COMING$";

  /** How the keys of the parts of the site begin. */
  private static final String PART = "PART#";

  private Layout() {}

  static Key path(PostPath path) {
    return new Key("PATH#" + path, "PATH");
  }

  /** That a source waits for a path to become free. */
  static Key waiting(PostPath path, SourceKey source) {
    return new Key(waiting(path), source.value());
  }

  static String waiting(PostPath path) {
    return "WAIT#" + path;
  }

  /** That a source uses something of a stem. */
  static Key user(String stem, SourceKey source) {
    return new Key(users(stem), source.value());
  }

  /** That the index has met a source that is found by its mere name. */
  static Key named(String stem, SourceKey source) {
    return new Key(named(stem), source.value());
  }

  static String named(String stem) {
    return "NAMED#" + stem;
  }

  static String users(String stem) {
    return "USES#" + stem;
  }

  static Key source(SourceKey source) {
    return new Key(SOURCES, source.value());
  }

  /**
   * That the post of a source points to a page. The source is there by its hash, for both together
   * are longer than a sort key may be.
   */
  static Key pointer(PageName page, SourceKey source) {
    return new Key(PAGES, page.value() + "#" + Sha256.hex(source.value()));
  }

  /** All that points to one page. */
  static Range pointersTo(PageName page) {
    return Range.between(page.value() + "#", afterPointersTo(page));
  }

  static String afterPointersTo(PageName page) {
    return page.value() + "$";
  }

  static Key entry(String listing, String position) {
    return new Key(listing(listing), position);
  }

  static Key preview(PreviewToken token) {
    return new Key("PREVIEW#" + token.value(), "PREVIEW");
  }

  static Key announcement(SourceKey source) {
    return new Key("ANNOUNCED", source.value());
  }

  /** The source is there by its hash, for a sort key has room for no more. */
  static Key announcementDue(Instant due, SourceKey source) {
    return new Key(ANNOUNCEMENTS_DUE, due + "#" + Sha256.hex(source.value()));
  }

  /**
   * A post that will appear or end, by the last instant at which it does. One that will only appear
   * is in its listings as well, above the present; one that will end is nowhere else, so what has
   * ended costs nobody anything.
   *
   * <p>It lies beside the settings: whoever reads those reads what lies ahead, few posts as a rule,
   * with the same query.
   */
  static Key coming(Instant ahead, PostPath path) {
    return new Key(SITE.partition(), COMING + ahead + "#" + path);
  }

  static boolean isComing(Key key) {
    return key.sort().startsWith(COMING);
  }

  /** All of the site's partition but what came or ended before {@code now}. */
  static Range around(Instant now) {
    return Range.from(COMING + endOfPublished(now));
  }

  /** All that comes or ends after {@code now}. */
  static Range ahead(Instant now) {
    return Range.between(COMING + endOfPublished(now), AFTER_COMING);
  }

  static String listing(String listing) {
    return "LIST#" + listing;
  }

  /** The sort key of a post's entries. */
  static String position(Instant published, PostPath path) {
    return published + "#" + path;
  }

  /** The name of a place in the navigation, such as {@code nav#0010}, among the listings. */
  static String navigation(int place) {
    return NAVIGATION + String.format(Locale.ROOT, "%04d", place);
  }

  /** All translations of one text, a listing that readers see as links of each to the others. */
  static String translations(String ref) {
    return "ref#" + ref;
  }

  static boolean isNavigation(String listing) {
    return listing.startsWith(NAVIGATION);
  }

  /**
   * The page at a place in the navigation. It lies beside the settings, so one query finds all that
   * stands around every page, and in the order of the places.
   */
  static Key navigation(String place, PostPath path) {
    return new Key(SITE.partition(), place + "#" + path);
  }

  /** A part of the site lies beside the settings, too. */
  static Key part(SitePart part) {
    return new Key(SITE.partition(), PART + part.label());
  }

  static boolean isPart(Key key) {
    return key.sort().startsWith(PART);
  }

  static SitePart part(Key key) {
    return SitePart.ofLabel(key.sort().substring(PART.length()));
  }

  /** The end of the range of positions that are published at {@code now}. */
  static String endOfPublished(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
  }

  static Instant instantOf(String position) {
    return Instant.parse(position.substring(0, position.indexOf('#')));
  }

  static String counters(TermKind kind) {
    return "TERMS#" + kind.singular();
  }

  /** The counters of one name, such as {@code java#0} to {@code java#7}. */
  static Range countersOf(String name) {
    return Range.between(name + "#", name + "$");
  }

  static String monthCounters() {
    return "TERMS#month";
  }

  /** The name that a counter counts for, such as {@code java}, from its sort key {@code java#3}. */
  static String countedName(Key counter) {
    return counter.sort().substring(0, counter.sort().lastIndexOf('#'));
  }

  /** Of the listings in which a post stands, those of which readers see the number of posts. */
  static Stream<Listing> counted(Entry entry) {
    return Stream.concat(
        entry.terms().map(Term::listing), Stream.of(new Listing.OfMonth(entry.month())));
  }

  /**
   * The counter that one source adds to when it has a post in a listing, such as {@code tag#java}.
   */
  static Key counter(String listing, SourceKey source) {
    var hash = listing.indexOf('#');
    var shard = Math.floorMod(source.value().hashCode(), SHARDS);
    return new Key(
        "TERMS#" + listing.substring(0, hash), listing.substring(hash + 1) + "#" + shard);
  }
}
