package blog.broadsheet.index;

import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.PathItem.Trace;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The index as it is at one instant, for one request, with the masthead and what is to come as they
 * were when it was made.
 *
 * <p>It also tells until when its answers hold. Safe for use by many threads.
 */
public final class IndexView {
  /** More than the languages of any blog. */
  private static final int TRANSLATIONS = 100;

  private final Table table;
  private final Instant now;
  private final Horizon horizon;
  private final Masthead masthead;
  private final Coming coming;

  IndexView(Table table, Instant now, Masthead masthead, Coming coming) {
    this.table = table;
    this.now = now;
    this.horizon = new Horizon(now);
    this.masthead = masthead;
    this.coming = coming;
  }

  /** For another request, a moment later, without a query. */
  public IndexView asOf(Instant later) {
    return new IndexView(table, later, masthead, coming.asOf(later));
  }

  public Masthead masthead() {
    return masthead;
  }

  /**
   * The next instant at which anything that was answered so far changes by itself; empty where
   * nothing is to come.
   */
  public Optional<Instant> holdsUntil() {
    return horizon.next();
  }

  /** The pages that ask for a place in the navigation and are to be seen. */
  public Stream<Entry> navigation() {
    masthead.navigation().forEach(horizon::note);
    return masthead.navigation().stream().filter(entry -> entry.isVisible(now));
  }

  /** What stands at a path: one get for a post, two for a trace. */
  public Optional<At> at(PostPath path) {
    return table
        .get(Layout.path(path), Consistency.EVENTUAL)
        .map(item -> PathItem.read(path, item))
        .flatMap(item ->
            switch (item) {
              case Live(var document, var _) ->
                  seen(document.published(), document.expires(), At.of(document));
              case Trace trace -> follow(trace);
            });
  }

  /**
   * What a preview link leads to: the post that is kept back, or where it is live by now, or that
   * it is gone.
   */
  public Optional<At> preview(PreviewToken token) {
    return table
        .get(Layout.preview(token), Consistency.EVENTUAL)
        .flatMap(item -> preview(item, record(new SourceKey(item.text("source")))));
  }

  private Optional<At> preview(Item item, Optional<SourceRecord> record) {
    var live = record.flatMap(SourceRecord::live);
    if (live.filter(standing -> !standing.published().isAfter(now)).isPresent()) {
      return live.flatMap(this::seen);
    }
    if (item.findText("page").isPresent()) {
      return Optional.of(At.of(Entries.readDocument(item)));
    }
    return live.isPresent() ? Optional.empty() : Optional.of(new At.Gone());
  }

  private Optional<SourceRecord> record(SourceKey source) {
    return table
        .get(Layout.source(source), Consistency.EVENTUAL)
        .map(item -> SourceRecords.read(source, item));
  }

  /**
   * The newest entries of a listing, or those older than a cursor: one query.
   *
   * @param limit the most entries, at least 1
   */
  public ListingPage list(Listing listing, Optional<Cursor> before, int limit) {
    var published = Layout.endOfPublished(now);
    var end =
        before
            .map(cursor -> Layout.position(cursor.published(), cursor.path()))
            .filter(position -> Layout.ORDER.compare(position, published) < 0)
            .orElse(published);
    // One more than asked for tells whether there are older ones.
    var lasting =
        table.query(
            Layout.listing(listing.key()),
            Range.below(end),
            Order.DESCENDING,
            limit + 1,
            Consistency.EVENTUAL);
    var shown =
        coming
            .merged(lasting.stream().map(Entries::read), listing, Range.below(end))
            .limit(limit + 1L)
            .toList();
    shown.forEach(horizon::note);
    // What appears behind where the part begins does not change it.
    coming.ahead(listing, before).forEach(horizon::note);
    var entries = shown.stream().limit(limit).toList();
    return new ListingPage(
        entries,
        shown.size() > limit ? Optional.of(Cursor.after(entries.getLast())) : Optional.empty());
  }

  /**
   * The entries of a listing that are newer than a cursor, nearest first: one query.
   *
   * @param limit the most entries, at least 1
   */
  public List<Entry> newer(Listing listing, Cursor after, int limit) {
    var range =
        Range.below(Layout.endOfPublished(now))
            .after(Layout.position(after.published(), after.path()));
    if (range.isEmpty()) {
      return List.of();
    }
    var lasting =
        table.query(
            Layout.listing(listing.key()), range, Order.ASCENDING, limit, Consistency.EVENTUAL);
    var found =
        coming
            .merged(lasting.reversed().stream().map(Entries::read), listing, range)
            .toList()
            .reversed()
            .stream()
            .limit(limit)
            .toList();
    found.forEach(horizon::note);
    if (found.size() < limit) {
      coming.ahead(listing, Optional.empty()).forEach(horizon::note);
    }
    return found;
  }

  /**
   * The newest entries that a filter admits, or those older than a cursor. Where it names several
   * listings, a page may come back short, with a cursor to go on: see {@link Intersection}.
   *
   * @param limit the most entries, at least 1
   */
  public ListingPage list(Filter filter, Optional<Cursor> before, int limit) {
    return switch (filter.listings().size()) {
      case 0 -> list(new Listing.All(), before, limit);
      case 1 -> list(filter.listings().iterator().next(), before, limit);
      default -> new Intersection(this, filter).list(before, limit);
    };
  }

  /**
   * The translations of one text that readers see, itself among them, newest first: one query.
   *
   * @param ref what they have in common
   */
  public List<Entry> translations(String ref) {
    var known =
        table
            .query(
                Layout.listing(Layout.translations(ref)),
                Range.ALL,
                Order.DESCENDING,
                TRANSLATIONS,
                Consistency.EVENTUAL)
            .stream()
            .map(Entries::read)
            .toList();
    known.forEach(horizon::note);
    return known.stream().filter(entry -> entry.isVisible(now)).toList();
  }

  /** The pages outside the stream of posts that the sitemap names: one query for a thousand. */
  public List<Entry> pages() {
    var known =
        Queries.all(table, Layout.listing(Layout.MAPPED), Range.ALL, Consistency.EVENTUAL)
            .map(Entries::read)
            .toList();
    known.forEach(horizon::note);
    return known.stream().filter(entry -> entry.isVisible(now)).toList();
  }

  /** The terms of a kind that have posts, by slug. */
  public List<TermCount> terms(TermKind kind) {
    return terms(kind, Range.ALL, this::comingByNow, _ -> true);
  }

  /** One term, if it has posts: one query however many terms there are. */
  public Optional<TermCount> term(TermKind kind, String slug) {
    return terms(kind, Layout.countersOf(slug), () -> coming, term -> term.slug().equals(slug))
        .stream()
        .findFirst();
  }

  /** The months that have posts, newest first. */
  public List<MonthCount> months() {
    var counts = new TreeMap<String, Long>();
    counters(Layout.monthCounters(), Range.ALL).forEach(item -> add(counts, item));
    count(counts, comingByNow(), entry -> Stream.of(entry.month().toString()));
    return counts.descendingMap().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> new MonthCount(YearMonth.parse(count.getKey()), count.getValue()))
        .toList();
  }

  /**
   * @param ahead is asked behind the counters
   */
  private List<TermCount> terms(
      TermKind kind, Range range, Supplier<Coming> ahead, Predicate<Term> wanted) {
    var counts = new TreeMap<String, Long>();
    var names = new HashMap<String, String>();
    counters(Layout.counters(kind), range)
        .forEach(item -> {
          add(counts, item);
          item.findText("name").ifPresent(name -> names.put(Layout.countedName(item.key()), name));
        });
    count(
        counts,
        ahead.get(),
        entry ->
            entry
                .terms()
                .filter(term -> term.kind() == kind && wanted.test(term))
                .peek(term -> names.putIfAbsent(term.slug(), term.name()))
                .map(Term::slug)
                .distinct());
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count ->
            new TermCount(
                new Term(kind, names.getOrDefault(count.getKey(), count.getKey())),
                count.getValue()))
        .toList();
  }

  private static void add(Map<String, Long> counts, Item counter) {
    counts.merge(Layout.countedName(counter.key()), counter.whole("count"), Long::sum);
  }

  private Stream<Item> counters(String partition, Range range) {
    return Queries.all(table, partition, range, Consistency.EVENTUAL);
  }

  /**
   * What is to come, with every post that counters which were read before may have: what only they
   * have would be named before its time.
   */
  private Coming comingByNow() {
    var ahead =
        Queries.all(table, Layout.SITE.partition(), Layout.ahead(now), Consistency.STRONG).toList();
    return Coming.read(ahead, now);
  }

  /**
   * Counters have the posts that will appear already, and those that will end never. What was to
   * come when this began is left out as well: a post that was taken back while the counters were
   * read may be among them.
   */
  private void count(
      Map<String, Long> counts, Coming ahead, Function<Entry, Stream<String>> names) {
    var hidden = new HashSet<String>();
    for (var entry : ahead.entries()) {
      var counted = names.apply(entry).toList();
      if (!counted.isEmpty()) {
        horizon.note(entry);
      }
      var more = entry.expires().isEmpty() ? -1 : entry.isVisible(now) ? 1 : 0;
      counted.forEach(name -> {
        hidden.add(entry.path() + "#" + name);
        counts.merge(name, (long) more, Long::sum);
      });
    }
    for (var entry : coming.entries()) {
      if (entry.expires().isEmpty()) {
        names
            .apply(entry)
            .filter(name -> hidden.add(entry.path() + "#" + name))
            .forEach(name -> counts.merge(name, -1L, Long::sum));
      }
    }
  }

  private Optional<At> follow(Trace trace) {
    var record = record(trace.source());
    if (record.filter(known -> known.hasDropped(trace.path())).isPresent()) {
      return Optional.empty();
    }
    return record
        .flatMap(SourceRecord::live)
        .map(this::seen)
        .orElseGet(() -> Optional.of(new At.Gone()));
  }

  private Optional<At> seen(Standing standing) {
    return seen(standing.published(), standing.expires(), target(standing));
  }

  private static At target(Standing standing) {
    return standing
        .redirect()
        .<At>map(At.Redirected::new)
        .orElseGet(() -> new At.Moved(standing.path()));
  }

  /** What is there in its time: nothing before, and gone after. */
  private Optional<At> seen(Instant published, Optional<Instant> expires, At inTime) {
    horizon.note(published, expires);
    if (published.isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(
        expires.filter(end -> !end.isAfter(now)).isPresent() ? new At.Gone() : inTime);
  }
}
