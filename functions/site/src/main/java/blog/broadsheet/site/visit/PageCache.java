package blog.broadsheet.site.visit;

import blog.broadsheet.post.PageName;
import blog.broadsheet.store.Pages;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The pages that were read last, in memory. A page never changes under its name, so none goes out
 * of date. Safe for use by many threads, which wait for each other only while they look.
 */
public final class PageCache {
  private final LinkedHashMap<PageName, String> recent = new LinkedHashMap<>(64, 0.75f, true);
  private final Pages pages;
  private final long capacity;
  private long size;

  /**
   * A cache over a page store.
   *
   * @param capacity bytes of all pages kept, counted as two for each character
   */
  public PageCache(Pages pages, long capacity) {
    this.pages = pages;
    this.capacity = capacity;
  }

  /**
   * The HTML of a page that the index names.
   *
   * @throws IllegalStateException where the page store does not have it
   */
  public String get(PageName name) {
    return find(name).orElseThrow(() -> new IllegalStateException("The page store has no " + name));
  }

  /** The same; nothing where the page store does not have it. */
  public Optional<String> find(PageName name) {
    return cached(name).or(() -> load(name));
  }

  private synchronized Optional<String> cached(PageName name) {
    return Optional.ofNullable(recent.get(name));
  }

  private Optional<String> load(PageName name) {
    var html = pages.get(name);
    html.ifPresent(found -> keep(name, found));
    return html;
  }

  private synchronized void keep(PageName name, String html) {
    if (weight(html) > capacity || recent.putIfAbsent(name, html) != null) {
      return;
    }
    size += weight(html);
    while (size > capacity) {
      size -= weight(recent.pollFirstEntry().getValue());
    }
  }

  private static long weight(String html) {
    return 2L * html.length();
  }
}
