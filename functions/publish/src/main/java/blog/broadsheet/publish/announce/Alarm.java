package blog.broadsheet.publish.announce;

import blog.broadsheet.index.Announcements;
import blog.broadsheet.store.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Has the announcing function called at a time, by a message that is held back for it: as long as
 * there is something to tell, one such message is on its way, in steps of the longest that a queue
 * can hold it.
 *
 * <p>A message too many finds that another is on its way and sends none. Should one get lost, the
 * next publication sends another.
 */
final class Alarm {
  private final Announcements announcements;
  private final Reminders reminders;
  private final InstantSource clock;

  Alarm(Announcements announcements, Reminders reminders, InstantSource clock) {
    this.announcements = announcements;
    this.reminders = reminders;
    this.clock = clock;
  }

  void set(Instant due) {
    var now = clock.instant();
    var latest = now.plus(Reminders.LONGEST);
    var at = due.isBefore(now) ? now : due.isAfter(latest) ? latest : due;
    var known = announcements.reminder();
    if (known.isAfter(now) && !known.isAfter(at)) {
      return;
    }
    // The message first: a crash in between leads to one too many, and not to none.
    reminders.send(AnnounceHandler.MESSAGE, Duration.between(now, at));
    announcements.remind(at);
  }
}
