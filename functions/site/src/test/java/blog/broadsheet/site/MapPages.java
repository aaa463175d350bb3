package blog.broadsheet.site;

import blog.broadsheet.post.PageName;
import blog.broadsheet.store.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A page store in memory that counts how often it is read. */
public final class MapPages implements Pages {
  private final Map<PageName, String> pages = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();

  @Override
  public PageName put(String html) {
    var name = PageName.of(html);
    pages.put(name, html);
    return name;
  }

  @Override
  public Optional<String> get(PageName name) {
    reads.incrementAndGet();
    return Optional.ofNullable(pages.get(name));
  }

  public int reads() {
    return reads.get();
  }

  void lose(PageName name) {
    pages.remove(name);
  }
}
