package blog.broadsheet.index;

import blog.broadsheet.post.SourceKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which posts the world is still to be told of, by the time at which it is, and which it has been
 * told of. Every change is conditional on what was read, so of several writers one wins. Safe for
 * use by many threads.
 */
public final class Announcements {
  /** Each lost race means that somebody else has planned, told or forgotten. */
  private static final int ATTEMPTS = 10;

  private final Table table;

  public Announcements(Table table) {
    this.table = table;
  }

  /**
   * Plans to tell of a post, unless that is done, or planned for as early a time already.
   *
   * @throws IllegalStateException if others keep changing the plan; to be tried again later
   */
  public void plan(SourceKey source, Instant due) {
    var second = due.truncatedTo(ChronoUnit.SECONDS);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var known = find(source);
      if (!known.stream().allMatch(plan -> isLater(plan, second))
          || write(known, Optional.of(planned(source, second, known)))) {
        return;
      }
    }
    throw new IllegalStateException(
        "The announcement of %s changed at each of %d attempts; it will be planned again"
            .formatted(source, ATTEMPTS));
  }

  private static Announcement planned(
      SourceKey source, Instant due, Optional<Announcement> before) {
    var version = before.map(Announcement::version).orElse(0L) + 1;
    return new Announcement(source, due, 0, Set.of(), false, version);
  }

  private static boolean isLater(Announcement plan, Instant due) {
    return !plan.done() && plan.attempts() == 0 && plan.due().isAfter(due);
  }

  /** What is due, in the order of time, and has not been put off or told meanwhile. */
  public List<Announcement> due(Instant now, int limit) {
    return table
        .query(
            Layout.ANNOUNCEMENTS_DUE,
            Range.below(Layout.endOfPublished(now)),
            Order.ASCENDING,
            limit,
            Consistency.STRONG)
        .stream()
        .flatMap(item ->
            find(new SourceKey(item.text("source")))
                .filter(plan -> !plan.done() && due(plan).equals(item.key()))
                .stream())
        .toList();
  }

  /** When the next one is due. */
  public Optional<Instant> next() {
    return table
        .query(Layout.ANNOUNCEMENTS_DUE, Range.ALL, Order.ASCENDING, 1, Consistency.STRONG)
        .stream()
        .map(item -> Layout.instantOf(item.key().sort()))
        .findFirst();
  }

  /**
   * Puts one in the place of another.
   *
   * @return whether nobody else was faster
   */
  public boolean replace(Announcement before, Announcement after) {
    return write(Optional.of(before), Optional.of(after));
  }

  /** Takes one out, as if nobody had ever planned it. */
  public void forget(Announcement announcement) {
    var _ = write(Optional.of(announcement), Optional.empty());
  }

  /** When the last reminder that was sent arrives. */
  public Instant reminder() {
    return table
        .get(Layout.REMINDER, Consistency.STRONG)
        .map(item -> Instant.parse(item.text("at")))
        .orElse(Instant.MIN);
  }

  public void remind(Instant at) {
    var item = Item.at(Layout.REMINDER).with("at", at.toString());
    var _ = table.write(List.of(new Write.Put(item, Expectation.ANY)));
  }

  private Optional<Announcement> find(SourceKey source) {
    return table
        .get(Layout.announcement(source), Consistency.STRONG)
        .map(item -> read(source, item));
  }

  private boolean write(Optional<Announcement> before, Optional<Announcement> after) {
    var writes = new ArrayList<Write>();
    var expected =
        before
            .<Expectation>map(known -> new Expectation.Version(known.version()))
            .orElse(Expectation.ABSENT);
    after.ifPresentOrElse(
        next -> writes.add(new Write.Put(item(next), expected)),
        () -> writes.add(new Write.Delete(key(before.orElseThrow()), expected)));
    var pending = after.filter(next -> !next.done()).map(Announcements::due);
    before
        .map(Announcements::due)
        .filter(key -> pending.stream().noneMatch(key::equals))
        .ifPresent(key -> writes.add(new Write.Delete(key, Expectation.ANY)));
    pending.ifPresent(key ->
        writes.add(
            new Write.Put(
                Item.at(key).with("source", after.orElseThrow().source().value()),
                Expectation.ANY)));
    return table.write(writes);
  }

  private static Key key(Announcement announcement) {
    return Layout.announcement(announcement.source());
  }

  private static Key due(Announcement announcement) {
    return Layout.announcementDue(announcement.due(), announcement.source());
  }

  private static Item item(Announcement announcement) {
    return Item.at(key(announcement))
        .with(Item.VERSION, announcement.version())
        .with("due", announcement.due().toString())
        .with("attempts", announcement.attempts())
        .with("told", announcement.told())
        .with("done", announcement.done() ? 1 : 0);
  }

  private static Announcement read(SourceKey source, Item item) {
    return new Announcement(
        source,
        Instant.parse(item.text("due")),
        Math.toIntExact(item.whole("attempts")),
        Set.copyOf(item.texts("told")),
        item.whole("done") == 1,
        item.whole(Item.VERSION));
  }
}
