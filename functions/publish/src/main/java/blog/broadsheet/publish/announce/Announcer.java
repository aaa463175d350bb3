package blog.broadsheet.publish.announce;

import blog.broadsheet.index.Announcement;
import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.store.Reminders;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the world of the posts that are due, each receiver of each post once.
 *
 * <p>What is due is put off first and told then, so nobody else tells it meanwhile, and a crash or
 * a receiver out of order leads to another try. Only a crash between a receiver's answer and its
 * note can make it hear of a post twice.
 */
public final class Announcer {
  private static final int BATCH = 100;

  /** After the last of these nobody is told any more. */
  static final List<Duration> RETRIES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final IndexWriter index;
  private final Announcements announcements;
  private final Receivers receivers;
  private final Alarm alarm;
  private final InstantSource clock;

  public Announcer(
      IndexWriter index,
      Announcements announcements,
      Reminders reminders,
      Receivers receivers,
      InstantSource clock) {
    this.index = index;
    this.announcements = announcements;
    this.receivers = receivers;
    this.alarm = new Alarm(announcements, reminders, clock);
    this.clock = clock;
  }

  /** A post that is due. */
  private record Due(Announcement plan, String url) {}

  /**
   * Tells what is due, and has itself called for what is next.
   *
   * @param log is told of each receiver that could not be told
   */
  void run(AnnounceLog log) {
    var settings = index.settings();
    var now = clock.instant();
    var due = new ArrayList<Due>();
    for (var plan : announcements.due(now, BATCH)) {
      take(plan, settings, now, log).ifPresent(due::add);
    }
    for (var receiver : receivers.of(settings)) {
      tell(receiver, due, log);
    }
    due.stream()
        .map(Due::plan)
        .filter(
            plan -> receivers.of(settings).stream().allMatch(to -> plan.told().contains(to.name())))
        .forEach(plan -> announcements.replace(plan, plan.finished()));
    announcements.next().ifPresent(alarm::set);
  }

  /** Puts a plan off; nothing where there is no post to tell of, or somebody else tells. */
  private Optional<Due> take(
      Announcement plan, SiteSettings settings, Instant now, AnnounceLog log) {
    if (plan.attempts() == RETRIES.size()) {
      log.givenUp(plan.source());
      announcements.replace(plan, plan.finished());
      return Optional.empty();
    }
    var live = index.record(plan.source()).live().filter(there -> there.redirect().isEmpty());
    if (live.isEmpty() || settings.url().isEmpty() || settings.announcing().isOff()) {
      announcements.forget(plan);
      return Optional.empty();
    }
    if (live.get().published().isAfter(now)) {
      announcements.replace(plan, plan.postponed(live.get().published()));
      return Optional.empty();
    }
    var taken = plan.retried(now, RETRIES.get(plan.attempts()));
    return announcements.replace(plan, taken)
        ? Optional.of(new Due(taken, url(settings, live.get())))
        : Optional.empty();
  }

  private static String url(SiteSettings settings, Standing live) {
    return Receivers.origin(settings) + live.path().encoded();
  }

  private void tell(Receivers.Receiver receiver, List<Due> due, AnnounceLog log) {
    var news = due.stream().filter(post -> !post.plan().told().contains(receiver.name())).toList();
    if (news.isEmpty()) {
      return;
    }
    try {
      receiver.tell(news.stream().map(Due::url).toList());
      due.replaceAll(post -> news.contains(post) ? noted(post, receiver.name()) : post);
    } catch (IOException e) {
      log.untold(receiver.name(), e);
    }
  }

  private Due noted(Due post, String receiver) {
    var told = post.plan().told(receiver);
    announcements.replace(post.plan(), told);
    return new Due(told, post.url());
  }
}
