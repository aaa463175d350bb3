package blog.broadsheet.publish;

import java.util.LinkedHashMap;
import java.util.Optional;

/** What was used last, in memory. Safe for use by many threads. */
final class Recent<K, V> {
  private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /**
   * @param capacity how many are kept
   */
  Recent(int capacity) {
    this.capacity = capacity;
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized void put(K key, V value) {
    values.put(key, value);
    if (values.size() > capacity) {
      values.pollFirstEntry();
    }
  }
}
