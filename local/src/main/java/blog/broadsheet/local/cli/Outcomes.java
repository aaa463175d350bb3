package blog.broadsheet.local.cli;

import blog.broadsheet.local.s3.ObjectEvent;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.store.Receipts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of uploads, as their receipts say. One thread asks, while many tell. */
final class Outcomes {
  /** As many lines as a window shows. */
  private static final int MOST_WARNED = 20;

  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();

  /**
   * Takes note of a change in the content bucket. Safe for use by many threads.
   *
   * @return whether it was a receipt that was written
   */
  boolean changed(ObjectEvent event) {
    return event.key().startsWith(Receipts.FOLDER)
        && event.content().isPresent()
        && written.add(event.key());
  }

  /**
   * The last receipts of all that was uploaded since the last call.
   *
   * @param receipts reads the object under a key
   */
  List<ReceiptLine> takeAll(Function<String, Optional<String>> receipts) {
    var keys = new ArrayList<String>();
    written.drainTo(keys);
    return new LinkedHashSet<>(keys)
        .stream().flatMap(key -> receipts.apply(key).flatMap(ReceiptLine::read).stream()).toList();
  }

  /** The next receipt; waits for it, for a while. */
  Optional<ReceiptLine> next(Function<String, Optional<String>> receipts, Duration wait)
      throws InterruptedException {
    return Optional.ofNullable(written.poll(wait.toNanos(), TimeUnit.NANOSECONDS))
        .flatMap(receipts)
        .flatMap(ReceiptLine::read);
  }

  /**
   * Such as {@code 26 published, 1 draft, 1 rejected}, then a line for each that was rejected, has
   * a preview or gives its author something to look at, of which the first are enough.
   */
  static Stream<String> summary(List<ReceiptLine> lines) {
    var counts = new EnumMap<Outcome, Long>(Outcome.class);
    counts.put(Outcome.PUBLISHED, 0L);
    counts.put(Outcome.REJECTED, 0L);
    lines.stream()
        .filter(ReceiptLine::isPost)
        .forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    var numbers =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(Collectors.joining(", "));
    var told =
        lines.stream()
            .filter(line -> line.outcome() == Outcome.REJECTED || line.isPreviewed())
            .map(ReceiptLine::text);
    return Stream.of(Stream.of(numbers), told, warnings(lines)).flatMap(Function.identity());
  }

  /** A line for each that was rejected before and has not changed since. */
  static Stream<String> standing(Stream<ReceiptLine> unchanged) {
    return unchanged
        .filter(line -> line.outcome() == Outcome.REJECTED)
        .map(line -> "still " + line.text());
  }

  private static Stream<String> warnings(List<ReceiptLine> lines) {
    var warned =
        lines.stream()
            .filter(line -> line.outcome() != Outcome.REJECTED && !line.isPreviewed())
            .filter(line -> !line.warnings().isEmpty())
            .map(ReceiptLine::text)
            .toList();
    var rest = warned.size() - MOST_WARNED;
    return Stream.concat(
        warned.stream().limit(MOST_WARNED),
        Stream.of("and %d more with warnings, which their receipts name".formatted(rest))
            .filter(_ -> rest > 0));
  }
}
