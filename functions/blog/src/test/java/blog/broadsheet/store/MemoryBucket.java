package blog.broadsheet.store;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A content bucket and a page store in memory. */
public final class MemoryBucket implements Sources, Receipts, Pages, StoredPages {
  private final Map<SourceKey, Source.Content> sources = new TreeMap<>();

  /** Of all files, receipts among them. */
  private final NavigableMap<SourceKey, String> etags = new TreeMap<>();

  private final Map<SourceKey, Stored> receipts = new TreeMap<>();
  private final NavigableMap<PageName, Page> pages = new TreeMap<>();
  private final InstantSource clock;
  private int writes;

  private record Page(String html, Instant stored) {}

  /** Its pages are as old as can be. */
  public MemoryBucket() {
    this(InstantSource.fixed(Instant.EPOCH));
  }

  /**
   * @param clock tells when a page is put
   */
  public MemoryBucket(InstantSource clock) {
    this.clock = clock;
  }

  /** Uploads a text. */
  public synchronized void upload(String key, String text) {
    upload(key, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads bytes; each upload has an ETag of its own. */
  public synchronized void upload(String key, byte[] bytes) {
    var source = new SourceKey(key);
    var content = new Source.Content(source, nextTag(), bytes);
    sources.put(source, content);
    etags.put(source, content.etag());
  }

  public synchronized void remove(String key) {
    sources.remove(new SourceKey(key));
    etags.remove(new SourceKey(key));
  }

  /** Every receipt. */
  public synchronized Map<SourceKey, String> receipts() {
    var all = new TreeMap<SourceKey, String>();
    receipts.forEach((key, stored) -> all.put(key, stored.json()));
    return all;
  }

  /** Another bucket with the same files and receipts, and no page. */
  public synchronized MemoryBucket copy() {
    var other = new MemoryBucket(clock);
    other.sources.putAll(sources);
    other.receipts.putAll(receipts);
    other.etags.putAll(etags);
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
  public synchronized Optional<String> etag(SourceKey key) {
    return Optional.ofNullable(sources.get(key)).map(Source::etag);
  }

  @Override
  public synchronized List<Sources.Listed> under(String prefix, int limit) {
    return sources.values().stream()
        .filter(file -> file.key().value().startsWith(prefix))
        .limit(limit)
        .map(file -> new Sources.Listed(file.key(), file.etag()))
        .toList();
  }

  @Override
  public synchronized List<Sources.Listed> list(Optional<SourceKey> after, int limit) {
    return after.map(key -> etags.tailMap(key, false)).orElse(etags).entrySet().stream()
        .limit(limit)
        .map(file -> new Sources.Listed(file.getKey(), file.getValue()))
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
    var stored = new Stored(json, nextTag());
    receipts.put(source, stored);
    etags.put(Receipts.keyOf(source), stored.etag());
    return true;
  }

  @Override
  public synchronized PageName put(String html) {
    var name = PageName.of(html);
    pages.put(name, new Page(html, clock.instant()));
    return name;
  }

  @Override
  public synchronized Optional<String> get(PageName name) {
    return Optional.ofNullable(pages.get(name)).map(Page::html);
  }

  @Override
  public synchronized List<StoredPages.Listed> stored(Optional<PageName> after, int limit) {
    return after.map(name -> pages.tailMap(name, false)).orElse(pages).entrySet().stream()
        .limit(limit)
        .map(page -> new StoredPages.Listed(page.getKey(), page.getValue().stored()))
        .toList();
  }

  @Override
  public synchronized void delete(PageName name) {
    pages.remove(name);
  }

  private String nextTag() {
    writes++;
    return "tag-" + writes;
  }
}
