package blog.broadsheet.index;

import java.util.List;
import java.util.Optional;

/**
 * An ordered table: all that the index asks of a database.
 *
 * <p>Items lie in partitions, ordered within each by the UTF-8 bytes of their sort key.
 * Implementations are safe for use by many threads. A fault of the database is an unchecked
 * exception, after which nothing is known about a write: it may have happened.
 */
public interface Table {
  /** The most writes that one transaction takes: DynamoDB's limit. */
  int MAX_WRITES = 100;

  /** The most bytes that an item has, its key among them: DynamoDB's limit. */
  int MAX_ITEM = 400 * 1024;

  /** The item under a key. */
  Optional<Item> get(Key key, Consistency consistency);

  /**
   * The first items of a range of one partition.
   *
   * @param limit the most items to return, at least 1; fewer are returned only where the range
   *     holds no more
   */
  List<Item> query(String partition, Range range, Order order, int limit, Consistency consistency);

  /**
   * Carries out all writes or none.
   *
   * @param writes 1 to {@value #MAX_WRITES}, each on another key, with items of up to {@value
   *     #MAX_ITEM} bytes
   * @return whether every expectation held; if not, nothing was written
   * @throws IllegalArgumentException if the writes are {@linkplain #check no transaction}
   */
  boolean write(List<Write> writes);

  /** Refuses, on behalf of every table, writes that are too few or too many, or meet on a key. */
  static void check(List<Write> writes) {
    if (writes.isEmpty() || writes.size() > MAX_WRITES) {
      throw new IllegalArgumentException(
          "A transaction has 1 to %d writes, not %d".formatted(MAX_WRITES, writes.size()));
    }
    if (writes.stream().map(Write::key).distinct().count() < writes.size()) {
      throw new IllegalArgumentException("A transaction writes no item twice: " + writes);
    }
  }
}
