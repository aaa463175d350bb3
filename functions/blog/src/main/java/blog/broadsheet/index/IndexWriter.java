package blog.broadsheet.index;

import blog.broadsheet.index.PathItem.Former;
import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.WriteResult.Stale;
import blog.broadsheet.index.WriteResult.Taken;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes to the index what sources say.
 *
 * <p>Every change of a source is conditional on its record being the one that was read, so of
 * several writers at once one wins and the others start over. Safe for use by many threads.
 */
public final class IndexWriter {
  /** More posts than this, all with the path of one that goes, are told by the next repair. */
  private static final int WAITING = 100;

  private final Table table;

  public IndexWriter(Table table) {
    this.table = table;
  }

  /** What the index knows of a source, up to the last write. */
  public SourceRecord record(SourceKey source) {
    return findRecord(source).orElse(SourceRecord.unknown(source));
  }

  /** The site's settings, up to the last write. */
  public SiteSettings settings() {
    return table.get(Layout.SITE, Consistency.STRONG).map(Sites::read).orElse(SiteSettings.DEFAULT);
  }

  /**
   * Brings the index to what a source says, in one transaction where it fits.
   *
   * @param before the record that was read before the source was
   */
  public WriteResult write(SourceRecord before, Change change) {
    var lost = new TreeMap<>(change.past().paths());
    lost.keySet().removeAll(before.paths().keySet());
    claim(before.key(), lost);
    return switch (change.target()) {
      case Target.Configure(var settings) -> configure(before, change, settings);
      case Target.Await(var path) -> await(before, change, path);
      case Target.Keep() -> move(before, change, kept(before));
      case Target.Withdraw() -> move(before, change, Optional.empty());
      case Target.Publish(var post) -> move(before, change, Optional.of(post));
    };
  }

  /**
   * Keeps paths for a source that the index has lost, until the source itself is looked at: nobody
   * else can take them meanwhile. Of several sources that had a path one after the other, the one
   * with the highest version had it last. What sources that have been looked at have there stays.
   *
   * @param paths with the version of what the source last put there
   */
  public void claim(SourceKey source, Map<PostPath, Long> paths) {
    paths.forEach((path, version) -> claim(new Former(path, source, version)));
  }

  private void claim(Former trace) {
    var found = at(trace.path());
    if (found.isEmpty() || gives(found.get(), trace)) {
      var expectation =
          found
              .<Expectation>map(item -> new Expectation.Version(item.version()))
              .orElse(Expectation.ABSENT);
      table.write(List.of(new Write.Put(trace.write(), expectation)));
    }
  }

  /** Whether what stands at a path is a mere claim as well, and an older one. */
  private boolean gives(PathItem found, Former trace) {
    return found instanceof Former(var _, var source, var version)
        && version < trace.version()
        && findRecord(source).isEmpty();
  }

  /** Whether a source could have a path for its post. */
  public boolean isFree(PostPath path, SourceKey asking) {
    return owner(path, asking).isEmpty();
  }

  /** The sources that wait for any of the paths that another one had. */
  public List<SourceKey> waiting(SourceRecord record) {
    return record.paths().keySet().stream()
        .flatMap(path ->
            table
                .query(
                    Layout.waiting(path), Range.ALL, Order.ASCENDING, WAITING, Consistency.STRONG)
                .stream())
        .map(item -> new SourceKey(item.key().sort()))
        .distinct()
        .toList();
  }

  /**
   * The path may have become free while this was written, and whoever left it have seen nobody
   * waiting; hence the last look.
   */
  private WriteResult await(SourceRecord before, Change change, PostPath path) {
    var result = move(before, change, kept(before));
    return isFree(path, before.key()) ? new Stale() : result;
  }

  private WriteResult move(SourceRecord before, Change change, Optional<Post> post) {
    var current = before;
    do {
      var atNew = post.flatMap(next -> at(next.entry().path()));
      var owner = atNew.flatMap(item -> otherOwner(item, before.key()));
      if (owner.isPresent()) {
        return new Taken(post.orElseThrow().entry().path(), owner.get());
      }
      var step = new Step.Task(current, change, post, atNew, atOld(current, post)).next();
      if (!table.write(step.writes())) {
        return new Stale();
      }
      current = step.after();
    } while (!current.isComplete());
    return new Written(current);
  }

  /** The post that stays. */
  private Optional<Post> kept(SourceRecord record) {
    return record
        .live()
        .flatMap(standing -> at(standing.path()))
        .flatMap(
            item -> item instanceof Live(var post, var _) ? Optional.of(post) : Optional.empty());
  }

  private WriteResult configure(SourceRecord before, Change change, SiteSettings settings) {
    var step =
        new Step.Task(before, change, Optional.empty(), Optional.empty(), Optional.empty()).next();
    var writes =
        List.of(step.writes().getFirst(), new Write.Put(Sites.write(settings), Expectation.ANY));
    return table.write(writes) ? new Written(step.after()) : new Stale();
  }

  private Optional<PathItem> atOld(SourceRecord record, Optional<Post> post) {
    return record
        .live()
        .map(Standing::path)
        .filter(path -> post.stream().noneMatch(next -> next.entry().path().equals(path)))
        .flatMap(this::at);
  }

  /**
   * Who holds a path against {@code source}: another source that lives there, or has moved from
   * there and lives elsewhere.
   */
  private Optional<SourceKey> otherOwner(PathItem item, SourceKey source) {
    if (item.source().equals(source)) {
      return Optional.empty();
    }
    return switch (item) {
      case Live(var post, var _) -> Optional.of(post.source());
      case Former former ->
          findRecord(former.source())
              // Claimed and not looked at yet: it may live here.
              .or(() -> Optional.of(SourceRecord.unknown(former.source())))
              .filter(record -> record.live().isPresent() || !record.isKnown())
              .map(SourceRecord::key);
    };
  }

  private Optional<SourceKey> owner(PostPath path, SourceKey asking) {
    return at(path).flatMap(item -> otherOwner(item, asking));
  }

  private Optional<PathItem> at(PostPath path) {
    return table.get(Layout.path(path), Consistency.STRONG).map(item -> PathItem.read(path, item));
  }

  private Optional<SourceRecord> findRecord(SourceKey source) {
    return table
        .get(Layout.source(source), Consistency.STRONG)
        .map(item -> SourceRecords.read(source, item));
  }
}
