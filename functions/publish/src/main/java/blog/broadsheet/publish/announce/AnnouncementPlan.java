package blog.broadsheet.publish.announce;

import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Plans, once a source is published, when the world is told of its post. Asking again does no harm.
 */
public final class AnnouncementPlan {
  /** What appeared earlier is no news: a blog may be moved here, or its index rebuilt. */
  static final Duration NEWS = Duration.ofDays(2);

  /** As long as caches may keep a feed without the post. */
  static final Duration CACHED = Duration.ofMinutes(1);

  private final IndexWriter index;
  private final Announcements announcements;
  private final Alarm alarm;
  private final InstantSource clock;

  public AnnouncementPlan(
      IndexWriter index, Announcements announcements, Reminders reminders, InstantSource clock) {
    this.index = index;
    this.announcements = announcements;
    this.alarm = new Alarm(announcements, reminders, clock);
    this.clock = clock;
  }

  /** Takes note of what the index says about a source now. */
  public void note(SourceKey source) {
    if (!mayBePost(SourceKind.of(source))) {
      return;
    }
    var settings = index.settings();
    if (settings.announcing().isOff() || settings.url().isEmpty()) {
      return;
    }
    index
        .record(source)
        .live()
        .filter(live -> live.redirect().isEmpty())
        .map(Standing::published)
        .filter(published -> published.isAfter(clock.instant().minus(NEWS)))
        .ifPresent(published -> plan(source, published));
  }

  /** Where a page is among them, it has no date, and so is no news. */
  private static boolean mayBePost(SourceKind kind) {
    return kind == SourceKind.POST || kind == SourceKind.CONTENT || kind == SourceKind.COLLECTED;
  }

  private void plan(SourceKey source, Instant published) {
    var now = clock.instant();
    // A scheduled post is in no outdated cache: they know when it appears.
    var due = published.isAfter(now) ? published : now.plus(CACHED);
    announcements.plan(source, due);
    announcements.next().ifPresent(alarm::set);
  }
}
