package blog.broadsheet.site.visit;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.store.Pages;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Begins visits, and keeps between them what need not be read twice. */
public final class Visits {
  private static final long CACHED_PAGES = 32L * 1024 * 1024;

  private final PageCache pages;
  private final Surroundings surroundings;
  private final InstantSource clock;

  /**
   * @param changes counts those of the index, where somebody does: nothing that was read before a
   *     change is shown after it
   */
  public Visits(IndexReader index, Pages pages, InstantSource clock, LongSupplier changes) {
    this.pages = new PageCache(pages, CACHED_PAGES);
    this.surroundings = new Surroundings(index, this.pages::find, changes);
    this.clock = clock;
  }

  public Visit begin(Request request) {
    var now = clock.instant();
    var around = surroundings.at(now);
    return new Visit(request, now, around.furnishing(), around.index(), pages);
  }
}
