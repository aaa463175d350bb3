package blog.broadsheet.store;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A content bucket and a page store in memory. */
public final class MemoryBucket implements Sources, Receipts, Pages {
  private final Map<SourceKey, Source.Content> sources = new TreeMap<>();
  private final Map<SourceKey, Stored> receipts = new TreeMap<>();
  private final Map<PageName, String> pages =
      new TreeMap<>(java.util.Comparator.comparing(PageName::value));
  private int writes;

  /** Uploads a text. */
  public synchronized void upload(String key, String text) {
    upload(key, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads bytes; each upload has an ETag of its own. */
  public synchronized void upload(String key, byte[] bytes) {
    var source = new SourceKey(key);
    sources.put(source, new Source.Content(source, nextTag(), bytes));
  }

  public synchronized void remove(String key) {
    sources.remove(new SourceKey(key));
  }

  /** Every receipt. */
  public synchronized Map<SourceKey, String> receipts() {
    var all = new TreeMap<SourceKey, String>();
    receipts.forEach((key, stored) -> all.put(key, stored.json()));
    return all;
  }

  /** Another bucket with the same files and receipts, and no page. */
  public synchronized MemoryBucket copy() {
    var other = new MemoryBucket();
    other.sources.putAll(sources);
    other.receipts.putAll(receipts);
    other.writes = writes;
    return other;
  }

  @Override
  public synchronized Optional<Source> read(SourceKey key, long limit) {
    return Optional.ofNullable(sources.get(key))
        .map(source ->
            source.bytes().length <= limit
                ? source
                : new Source.TooLarge(key, source.etag(), source.bytes().length));
  }

  @Override
  public synchronized List<SourceKey> list(Optional<SourceKey> after, int limit) {
    return sources.keySet().stream()
        .filter(key -> after.isEmpty() || key.compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Stored> get(SourceKey source) {
    return Optional.ofNullable(receipts.get(source));
  }

  @Override
  public synchronized boolean put(SourceKey source, String json, Optional<String> expected) {
    if (!get(source).map(Stored::etag).equals(expected)) {
      return false;
    }
    receipts.put(source, new Stored(json, nextTag()));
    return true;
  }

  @Override
  public synchronized PageName put(String html) {
    var name = PageName.of(html);
    pages.put(name, html);
    return name;
  }

  @Override
  public synchronized Optional<String> get(PageName name) {
    return Optional.ofNullable(pages.get(name));
  }

  private String nextTag() {
    writes++;
    return "tag-" + writes;
  }
}
