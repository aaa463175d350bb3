package blog.broadsheet.store;

import blog.broadsheet.post.PageName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page store as its sweep sees it: which pages are there, and since when. Safe for use by many
 * threads; faults of the store are unchecked exceptions.
 */
public interface StoredPages {
  /**
   * A page in a list.
   *
   * @param stored when it was put last; also a page that was there already is put anew
   */
  record Listed(PageName name, Instant stored) {}

  /**
   * The first pages, by their names.
   *
   * @param after the page behind which to begin; empty for the beginning
   * @param limit 1 to 1,000; fewer come back only where there are no more
   */
  List<Listed> stored(Optional<PageName> after, int limit);

  /** Deletes a page; one that is not there does no harm. */
  void delete(PageName name);
}
