package blog.broadsheet.index;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import java.util.List;
import java.util.Optional;

/**
 * All that the index knows of sources and pages, page by page and in the order of the stores' own
 * lists, so that both can be held side by side. Sees the last write. Safe for use by many threads.
 */
public final class IndexAudit {
  private final Table table;

  public IndexAudit(Table table) {
    this.table = table;
  }

  /**
   * The first records, also of sources that are gone, by their keys.
   *
   * @param after the key behind which to begin; empty for the beginning
   * @param limit at least 1; fewer come back only where there are no more
   */
  public List<SourceRecord> records(Optional<SourceKey> after, int limit) {
    var range = after.map(key -> Range.behind(key.value())).orElse(Range.ALL);
    return query(Layout.SOURCES, range, limit).stream()
        .map(item -> SourceRecords.read(new SourceKey(item.key().sort()), item))
        .toList();
  }

  /**
   * The first pages that posts point to, by their names; a page that several posts share comes as
   * often.
   *
   * @param after the page behind which to begin; empty for the beginning
   * @param limit at least 1; fewer come back only where there are no more
   */
  public List<Pointer> pointers(Optional<PageName> after, int limit) {
    var range = after.map(page -> Range.from(Layout.afterPointersTo(page))).orElse(Range.ALL);
    return query(Layout.PAGES, range, limit).stream().map(Pointers::read).toList();
  }

  /**
   * What points to one page: a pointer of each post that shares it.
   *
   * @param limit the most, at least 1
   */
  public List<Pointer> pointersTo(PageName page, int limit) {
    return query(Layout.PAGES, Layout.pointersTo(page), limit).stream()
        .map(Pointers::read)
        .toList();
  }

  /**
   * Has a source rendered again when it is looked at next, although it has not changed.
   *
   * @return whether that can help: a rejected file cannot bring its last good version back, and a
   *     record that changes at this moment is dealt with by whoever changes it
   */
  public boolean reopen(SourceKey source) {
    return table
        .get(Layout.source(source), Consistency.STRONG)
        .map(item -> SourceRecords.read(source, item))
        .filter(record -> record.outcome().filter(last -> last != Outcome.REJECTED).isPresent())
        .filter(this::reopen)
        .isPresent();
  }

  private boolean reopen(SourceRecord record) {
    var reopened =
        new Write.Put(
            SourceRecords.write(record.reopened()), new Expectation.Version(record.version()));
    return table.write(List.of(reopened));
  }

  private List<Item> query(String partition, Range range, int limit) {
    return table.query(partition, range, Order.ASCENDING, limit, Consistency.STRONG);
  }
}
