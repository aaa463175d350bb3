package blog.broadsheet.index;

import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.PathItem.Trace;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers the readers' questions of the index.
 *
 * <p>A post dated in the future is in the index already; every answer depends on the instant {@code
 * now} that it is given for, so nothing has to happen when its time comes. Reads may lag behind the
 * last write by a moment. Safe for use by many threads.
 */
public final class IndexReader {
  private static final int PAGE = 1000;

  private final Table table;

  public IndexReader(Table table) {
    this.table = table;
  }

  public SiteSettings settings() {
    return table
        .get(Layout.SITE, Consistency.EVENTUAL)
        .map(Sites::read)
        .orElse(SiteSettings.DEFAULT);
  }

  /** What stands at a path: one get for a post, two for the trace of one. */
  public Optional<At> at(PostPath path, Instant now) {
    return table
        .get(Layout.path(path), Consistency.EVENTUAL)
        .map(item -> PathItem.read(path, item))
        .flatMap(item ->
            switch (item) {
              case Live(var post, var _) ->
                  Optional.<At>of(new At.Found(post)).filter(_ -> isPublished(post, now));
              case Trace trace -> follow(trace, now);
            });
  }

  /**
   * The newest entries of a listing, or those older than a cursor: one query.
   *
   * @param limit the most entries, at least 1
   */
  public ListingPage list(Listing listing, Optional<Cursor> before, int limit, Instant now) {
    var published = Layout.endOfPublished(now);
    var end =
        before
            .map(cursor -> Layout.position(cursor.published(), cursor.path()))
            .filter(position -> position.compareTo(published) < 0)
            .orElse(published);
    // One more than asked for tells whether there are older ones.
    var items =
        table.query(
            Layout.listing(listing.key()),
            Range.below(end),
            Order.DESCENDING,
            limit + 1,
            Consistency.EVENTUAL);
    var entries = items.stream().limit(limit).map(Entries::read).toList();
    return new ListingPage(
        entries,
        items.size() > limit ? Optional.of(Cursor.after(entries.getLast())) : Optional.empty());
  }

  /** The terms of a kind that have posts, by slug. */
  public List<TermCount> terms(TermKind kind, Instant now) {
    return terms(kind, Range.ALL, now);
  }

  /** One term, if it has posts: two queries however many terms there are. */
  public Optional<TermCount> term(TermKind kind, String slug, Instant now) {
    return terms(kind, Layout.countersOf(slug), now).stream().findFirst();
  }

  /** The months that have posts, newest first. */
  public List<MonthCount> months(Instant now) {
    var counts = new TreeMap<String, Long>();
    all(Layout.monthCounters(), Range.ALL).forEach(item -> add(counts, item));
    subtractScheduled(counts, now, entry -> Stream.of(entry.month().toString()));
    return counts.descendingMap().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> new MonthCount(YearMonth.parse(count.getKey()), count.getValue()))
        .toList();
  }

  private List<TermCount> terms(TermKind kind, Range range, Instant now) {
    var counts = new TreeMap<String, Long>();
    var names = new HashMap<String, String>();
    all(Layout.counters(kind), range)
        .forEach(item -> {
          add(counts, item);
          item.findText("name").ifPresent(name -> names.put(Layout.countedName(item.key()), name));
        });
    subtractScheduled(
        counts,
        now,
        entry -> entry.terms().filter(term -> term.kind() == kind).map(Term::slug).distinct());
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count ->
            new TermCount(
                new Term(kind, names.getOrDefault(count.getKey(), count.getKey())),
                count.getValue()))
        .toList();
  }

  private Optional<At> follow(Trace trace, Instant now) {
    var record =
        table
            .get(Layout.source(trace.source()), Consistency.EVENTUAL)
            .map(item -> SourceRecords.read(trace.source(), item));
    if (record.filter(known -> known.hasDropped(trace.path())).isPresent()) {
      return Optional.empty();
    }
    var live = record.flatMap(SourceRecord::live);
    if (live.isEmpty()) {
      return Optional.of(new At.Gone());
    }
    return live.filter(standing -> !standing.published().isAfter(now))
        .map(standing ->
            standing
                .redirect()
                .<At>map(At.Redirected::new)
                .orElseGet(() -> new At.Moved(standing.path())));
  }

  private static boolean isPublished(Post post, Instant now) {
    return !post.entry().published().isAfter(now);
  }

  private static void add(Map<String, Long> counts, Item counter) {
    counts.merge(Layout.countedName(counter.key()), counter.whole("count"), Long::sum);
  }

  /** Counters include the scheduled posts; there are few of these, and one query finds them. */
  private void subtractScheduled(
      Map<String, Long> counts, Instant now, Function<Entry, Stream<String>> names) {
    all(Layout.listing(new Listing.All().key()), Range.from(Layout.endOfPublished(now)))
        .map(Entries::read)
        .flatMap(names)
        .forEach(name -> counts.computeIfPresent(name, (_, count) -> count - 1));
  }

  private Stream<Item> all(String partition, Range range) {
    var found = new ArrayList<Item>();
    var rest = range;
    List<Item> page;
    do {
      page = table.query(partition, rest, Order.ASCENDING, PAGE, Consistency.EVENTUAL);
      found.addAll(page);
      if (!page.isEmpty()) {
        // The key that follows directly, for a range includes its beginning.
        rest = new Range(Optional.of(page.getLast().key().sort() + "\0"), range.to());
      }
    } while (page.size() == PAGE);
    return found.stream();
  }
}
