package blog.broadsheet.index;

import blog.broadsheet.post.SourceKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;

/**
 * That the world is to be told of a post, or has been.
 *
 * @param due when to tell, or to try again; to the second
 * @param attempts how often it was tried
 * @param told who knows already
 * @param done whether nobody is to be told any more
 * @param version counts its changes
 */
public record Announcement(
    SourceKey source, Instant due, int attempts, Set<String> told, boolean done, long version) {
  public Announcement {
    due = due.truncatedTo(ChronoUnit.SECONDS);
    told = Set.copyOf(told);
  }

  /** The same, to be tried again later. */
  public Announcement retried(Instant now, Duration later) {
    return new Announcement(source, now.plus(later), attempts + 1, told, false, version + 1);
  }

  public Announcement postponed(Instant until) {
    return new Announcement(source, until, 0, told, false, version + 1);
  }

  public Announcement told(String somebody) {
    var more = new TreeSet<>(told);
    more.add(somebody);
    return new Announcement(source, due, attempts, more, false, version + 1);
  }

  public Announcement finished() {
    return new Announcement(source, due, attempts, told, true, version + 1);
  }
}
