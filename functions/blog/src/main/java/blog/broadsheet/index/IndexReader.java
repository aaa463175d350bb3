package blog.broadsheet.index;

import java.time.Instant;

/**
 * Answers the readers' questions of the index.
 *
 * <p>A post dated in the future is in the index already, and one that has ended still is; every
 * answer depends on the instant that it is given for, so nothing has to happen when a time comes.
 * Reads may lag behind the last write by a moment. Safe for use by many threads.
 */
public final class IndexReader {
  private final Table table;

  public IndexReader(Table table) {
    this.table = table;
  }

  /** The index as it is at an instant. What lies around every page is read now: by one query. */
  public IndexView asOf(Instant now) {
    var around =
        Queries.all(table, Layout.SITE.partition(), Layout.around(now), Consistency.EVENTUAL)
            .toList();
    return new IndexView(table, now, Masthead.read(around), Coming.read(around, now));
  }
}
