package blog.broadsheet.local.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
public final class MovingClock implements InstantSource {
  private volatile Instant now = Instant.parse("2019-10-13T06:00:00Z");

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
