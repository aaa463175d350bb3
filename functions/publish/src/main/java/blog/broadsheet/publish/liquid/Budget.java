package blog.broadsheet.publish.liquid;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What the templates of one post may spend, includes counted in. Real posts stay a hundredfold
 * below. The engine cannot be interrupted, so every value that it makes is bounded as well.
 */
final class Budget {
  static final Duration TIME = Duration.ofSeconds(5);

  /** In characters of output, of all templates together. */
  static final int OUTPUT = 4_000_000;

  /** In characters of one value. */
  static final int TEXT = 1_000_000;

  /** In items of one list. */
  static final int ITEMS = 10_000;

  /** In digits of one number. */
  private static final int DIGITS = 300;

  /** Nobody writes a post of more texts, outputs and tags. */
  static final int PIECES = 50_000;

  private final Supplier<Duration> waited;
  private final long start = System.nanoTime();
  private int written;

  /**
   * @param waited how long the site was asked so far: that it is slow to answer is no fault of an
   *     author
   */
  Budget(Supplier<Duration> waited) {
    this.waited = waited;
  }

  /** Ends the rendering of a post: its author has to change something. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message, null, false, false);
    }
  }

  /** Counts what is put out, and looks at the clock. */
  String spend(String text) {
    written += text.length();
    if (written > OUTPUT) {
      throw new Exceeded("it makes more than %,d characters".formatted(OUTPUT));
    }
    look();
    return text;
  }

  /** Looks at the clock. */
  void look() {
    if (System.nanoTime() - start - waited.get().toNanos() > TIME.toNanos()) {
      throw new Exceeded("it takes more than %d seconds".formatted(TIME.toSeconds()));
    }
  }

  /** A value that the template made. */
  <T> T bounded(T value) {
    var fits =
        switch (value) {
          case CharSequence text -> text.length() <= TEXT;
          case Collection<?> items -> items.size() <= ITEMS;
          case Object[] items -> items.length <= ITEMS;
          case Number number -> number.toString().length() <= DIGITS;
          default -> true;
        };
    if (!fits) {
      throw new Exceeded("one of its values is too large");
    }
    return value;
  }
}
