package blog.broadsheet.publish;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import blog.broadsheet.store.StoredPages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One handler's calls to everything outside, counted, so that something can happen at one of them.
 */
final class Calls implements Table, Sources, Pages, StoredPages, Receipts, Messages {
  private final Table table;
  private final MemoryBucket bucket;
  private final Messages queue;
  private final int at;
  private final Runnable before;
  private final Runnable after;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param at the call at which {@code before} and {@code after} are run, from 1; 0 for none
   */
  Calls(Table table, MemoryBucket bucket, Messages queue, int at, Runnable before, Runnable after) {
    this.table = table;
    this.bucket = bucket;
    this.queue = queue;
    this.at = at;
    this.before = before;
    this.after = after;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return call(() -> table.get(key, consistency));
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    return call(() -> table.query(partition, range, order, limit, consistency));
  }

  @Override
  public boolean write(List<Write> writes) {
    return call(() -> table.write(writes));
  }

  @Override
  public Optional<Source> read(SourceKey key, long limit) {
    return call(() -> bucket.read(key, limit));
  }

  @Override
  public List<Sources.Listed> list(Optional<SourceKey> from, int limit) {
    return call(() -> bucket.list(from, limit));
  }

  @Override
  public PageName put(String html) {
    return call(() -> bucket.put(html));
  }

  @Override
  public Optional<String> get(PageName name) {
    return call(() -> bucket.get(name));
  }

  @Override
  public List<StoredPages.Listed> stored(Optional<PageName> from, int limit) {
    return call(() -> bucket.stored(from, limit));
  }

  @Override
  public void delete(PageName name) {
    call(() -> {
      bucket.delete(name);
      return name;
    });
  }

  @Override
  public Optional<Stored> get(SourceKey source) {
    return call(() -> bucket.get(source));
  }

  @Override
  public boolean put(SourceKey source, String json, Optional<String> expected) {
    return call(() -> bucket.put(source, json, expected));
  }

  @Override
  public void send(List<String> bodies) {
    call(() -> {
      queue.send(bodies);
      return bodies;
    });
  }

  private <T> T call(Supplier<T> work) {
    if (count.incrementAndGet() != at) {
      return work.get();
    }
    before.run();
    var result = work.get();
    after.run();
    return result;
  }
}
