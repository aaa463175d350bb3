package blog.broadsheet.site.visit;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.view.Furnishing;
import blog.broadsheet.store.Pages;
import java.time.InstantSource;

/** Begins visits, and keeps between them what need not be read twice. */
public final class Visits {
  private static final long CACHED_PAGES = 32L * 1024 * 1024;

  private final IndexReader index;
  private final PageCache pages;
  private final FurnishingCache furnishing;
  private final InstantSource clock;

  public Visits(IndexReader index, Pages pages, InstantSource clock) {
    this.index = index;
    this.pages = new PageCache(pages, CACHED_PAGES);
    this.furnishing = new FurnishingCache(() -> Furnishing.of(index.masthead(), this.pages::find));
    this.clock = clock;
  }

  public Visit begin(Request request) {
    var now = clock.instant();
    return new Visit(request, now, furnishing.at(now), index.asOf(now), pages);
  }
}
