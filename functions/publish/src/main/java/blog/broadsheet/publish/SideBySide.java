package blog.broadsheet.publish;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two ordered lists held side by side, a page of each.
 *
 * <p>Where a page is full there may be more behind it, so only what both pages cover is compared;
 * the rest comes again with the next pages.
 *
 * @param pairs by their keys
 * @param next the key behind which both lists go on; empty at their end
 */
record SideBySide<K extends Comparable<K>, L, R>(List<Pair<K, L, R>> pairs, Optional<K> next) {
  /** What two lists have under a key: of one of them nothing perhaps. */
  record Pair<K, L, R>(K key, Optional<L> left, Optional<R> right) {}

  /**
   * Compares two pages.
   *
   * @param limit what each page was asked for; a shorter one is the last of its list
   */
  static <K extends Comparable<K>, L, R> SideBySide<K, L, R> of(
      List<L> left, Function<L, K> leftKey, List<R> right, Function<R, K> rightKey, int limit) {
    var end =
        Stream.of(end(left, leftKey, limit), end(right, rightKey, limit))
            .flatMap(Optional::stream)
            .min(Comparable::compareTo);
    var lefts = until(end, left, leftKey);
    var rights = until(end, right, rightKey);
    var keys = new TreeSet<>(lefts.keySet());
    keys.addAll(rights.keySet());
    return new SideBySide<>(
        keys.stream()
            .map(key ->
                new Pair<>(
                    key, Optional.ofNullable(lefts.get(key)), Optional.ofNullable(rights.get(key))))
            .toList(),
        end);
  }

  private static <K, T> Optional<K> end(List<T> page, Function<T, K> key, int limit) {
    return page.size() < limit ? Optional.empty() : Optional.of(key.apply(page.getLast()));
  }

  private static <K extends Comparable<K>, T> Map<K, T> until(
      Optional<K> end, List<T> page, Function<T, K> key) {
    return page.stream()
        .filter(one -> end.isEmpty() || key.apply(one).compareTo(end.get()) <= 0)
        .collect(toMap(key, Function.identity(), (first, _) -> first));
  }
}
