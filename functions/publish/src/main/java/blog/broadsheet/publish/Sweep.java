package blog.broadsheet.publish;

import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.Pointer;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.StoredPages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the page store against what points to it, a page of each in one call: deletes what nothing
 * points to, and finds the posts whose pages are missing.
 *
 * <p>A post's pointer is written in the same transaction as the post, so it is there exactly as
 * long as readers can be led to the page. Two posts with equal HTML share the page and have a
 * pointer each; the page goes with the last. A post on its way puts its page first, which makes the
 * page young, and an old page is left alone for a day.
 *
 * <p>What remains is a post that takes up a page of long ago in the moment between the last look at
 * its pointers and its deletion. So pointers are looked at again afterwards; and should the post be
 * slower than that, its page is missing until the next repair, which has it made again.
 */
final class Sweep {
  /** How long a publishing function could possibly take, many times over. */
  static final Duration GRACE = Duration.ofDays(1);

  /**
   * A part of the page store that was swept.
   *
   * @param bare sources whose posts point to a page that is not there
   */
  record Page(List<SourceKey> bare, Optional<String> next) {}

  private final StoredPages pages;
  private final IndexAudit audit;
  private final InstantSource clock;

  Sweep(StoredPages pages, IndexAudit audit, InstantSource clock) {
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  /** The page behind a name, or the first. */
  Page page(String after) {
    var name = Optional.of(after).filter(text -> !text.isEmpty()).map(PageName::new);
    // Pointers first: what they point to was put before, and will be in the list.
    var pointers = audit.pointers(name, Repair.PAGE);
    var page =
        SideBySide.of(
            pages.stored(name, Repair.PAGE),
            StoredPages.Listed::name,
            pointers,
            Pointer::page,
            Repair.PAGE);
    var latest = clock.instant().minus(GRACE);
    var orphans =
        page.pairs().stream()
            .filter(pair -> pair.right().isEmpty())
            .flatMap(pair -> pair.left().stream())
            .filter(stored -> stored.stored().isBefore(latest))
            .map(StoredPages.Listed::name)
            .filter(orphan -> audit.pointersTo(orphan, 1).isEmpty())
            .toList();
    orphans.forEach(pages::delete);
    var missing =
        page.pairs().stream().filter(pair -> pair.left().isEmpty()).map(SideBySide.Pair::key);
    return new Page(
        Stream.concat(missing, orphans.stream()).flatMap(this::bare).toList(),
        page.next().map(PageName::value));
  }

  /** Of several posts that share a page, any may be the only one that can bring it back. */
  private Stream<SourceKey> bare(PageName page) {
    return audit.pointersTo(page, Repair.PAGE).stream().map(Pointer::source).filter(audit::reopen);
  }
}
