package blog.broadsheet.publish;

import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Sources;
import blog.broadsheet.store.StoredPages;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds whatever got lost on the way from the bucket to the readers, and has it looked at.
 *
 * <p>It goes through bucket, index and page store in the order of their keys, a page of each at a
 * time, and puts the keys that differ on the queue of the publishing function. It can stop behind
 * every page and go on in another process. Where nothing got lost, it writes nothing. Two repairs
 * at a time do the same work twice, and no harm.
 */
public final class Repair {
  /** What S3 lists in one call. */
  static final int PAGE = 1000;

  /** Requests under way at a time: as many as find a connection open. */
  static final int AT_ONCE = 5;

  private final Reconciler reconciler;
  private final LostSources lost;
  private final Comparison comparison;
  private final Sweep sweep;
  private final Looks looks;

  /**
   * @param reconciler deals with the settings, which come before all posts
   * @param messages the queue of the publishing function
   */
  public Repair(
      Reconciler reconciler,
      Sources sources,
      Receipts receipts,
      StoredPages pages,
      Messages messages,
      IndexWriter index,
      IndexAudit audit,
      InstantSource clock) {
    this.reconciler = reconciler;
    this.lost = new LostSources(sources, receipts, index);
    this.comparison = new Comparison(sources, receipts, index, audit, reconciler.surroundings());
    this.sweep = new Sweep(pages, audit, clock);
    this.looks = new Looks(messages);
  }

  /**
   * Goes on with a repair for a page at least.
   *
   * @param hasTime asked behind each page
   * @return what is left; empty if nothing is
   */
  Optional<RepairTask> run(RepairTask task, BooleanSupplier hasTime) {
    var rest = step(task);
    while (rest.isPresent() && hasTime.getAsBoolean()) {
      rest = step(rest.get());
    }
    return rest;
  }

  private Optional<RepairTask> step(RepairTask task) {
    return switch (task.part()) {
      case CLAIM -> {
        var page = lost.page(task.after());
        page.lost().forEach(lost::claim);
        yield task.rebuilding(!page.lost().isEmpty()).then(page.next());
      }
      case SETTINGS -> {
        reconciler.reconcile(Surroundings.CONFIG);
        yield task.then(Optional.empty());
      }
      case LOST -> {
        var page = lost.page(task.after());
        looks.ask(page.lost().stream().map(LostSources.Lost::key).toList());
        yield task.then(page.next());
      }
      case SOURCES -> {
        var page = comparison.page(task.after());
        looks.ask(page.different());
        yield task.then(page.next());
      }
      case PAGES -> {
        var page = sweep.page(task.after());
        looks.ask(page.bare());
        yield task.then(page.next());
      }
    };
  }
}
