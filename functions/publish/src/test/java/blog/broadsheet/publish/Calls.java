package blog.broadsheet.publish;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
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
  private final AwsPorts ports;
  private final Messages queue;
  private final int at;
  private final Runnable before;
  private final Runnable after;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  /**
   * @param at the call at which {@code before} and {@code after} are run, from 1; 0 for none
   */
  Calls(AwsPorts ports, Messages queue, int at, Runnable before, Runnable after) {
    this.ports = ports;
    this.queue = queue;
    this.at = at;
    this.before = before;
    this.after = after;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return call(() -> ports.table().get(key, consistency));
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    return call(() -> ports.table().query(partition, range, order, limit, consistency));
  }

  @Override
  public boolean write(List<Write> changes) {
    return writing(() -> ports.table().write(changes));
  }

  @Override
  public Optional<Source> read(SourceKey key, long limit) {
    return call(() -> ports.sources().read(key, limit));
  }

  @Override
  public Optional<String> etag(SourceKey key) {
    return call(() -> ports.sources().etag(key));
  }

  @Override
  public List<Sources.Listed> under(String prefix, int limit) {
    return call(() -> ports.sources().under(prefix, limit));
  }

  @Override
  public List<Sources.Listed> list(Optional<SourceKey> from, int limit) {
    return call(() -> ports.sources().list(from, limit));
  }

  @Override
  public PageName put(String html) {
    return writing(() -> ports.pages().put(html));
  }

  @Override
  public Optional<String> get(PageName name) {
    return call(() -> ports.pages().get(name));
  }

  @Override
  public List<StoredPages.Listed> stored(Optional<PageName> from, int limit) {
    return call(() -> ports.storedPages().stored(from, limit));
  }

  @Override
  public void delete(PageName name) {
    call(() -> {
      ports.storedPages().delete(name);
      return name;
    });
  }

  @Override
  public Optional<Stored> get(SourceKey source) {
    return call(() -> ports.receipts().get(source));
  }

  @Override
  public boolean put(SourceKey source, String json, Optional<String> expected) {
    return writing(() -> ports.receipts().put(source, json, expected));
  }

  @Override
  public void send(List<String> bodies) {
    call(() -> {
      queue.send(bodies);
      return bodies;
    });
  }

  /** How many calls would have changed what readers and authors see. */
  int writes() {
    return writes.get();
  }

  private <T> T writing(Supplier<T> work) {
    writes.incrementAndGet();
    return call(work);
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
