package blog.broadsheet.benchmarks;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says on standard error, after each tenth, how far long work has come. */
public final class Progress {
  private final String what;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  public Progress(String what, int total) {
    this.what = what;
    this.total = total;
  }

  /** One more is done. Safe for use by many threads. */
  public void step() {
    var now = done.incrementAndGet();
    if (now * 10L / total > (now - 1) * 10L / total) {
      say(String.format(Locale.ROOT, "%s: %,d of %,d", what, now, total));
    }
  }

  public static void say(String line) {
    System.err.println("  " + line);
  }
}
