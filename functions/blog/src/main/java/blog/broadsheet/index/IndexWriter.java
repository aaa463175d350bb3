package blog.broadsheet.index;

import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.PathItem.Trace;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.WriteResult.Stale;
import blog.broadsheet.index.WriteResult.Taken;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Publishable;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return findSettings().orElse(SiteSettings.DEFAULT);
  }

  /** The same, where any were ever in force. */
  public Optional<SiteSettings> findSettings() {
    return table.get(Layout.SITE, Consistency.STRONG).map(Sites::read);
  }

  /** The page that holds a part of the site, up to the last write. */
  public Optional<PageName> part(SitePart part) {
    return table.get(Layout.part(part), Consistency.STRONG).map(Parts::read);
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
    name(before.key());
    return switch (change.target()) {
      case Target.Configure(var settings, var text) -> configure(before, change, settings, text);
      case Target.Furnish(var part, var page) -> furnish(before, change, part, page, List.of());
      case Target.Await(var path, var owner) -> keep(before, change, Map.of(path, owner));
      case Target.Keep() -> keep(before, change, Map.of());
      case Target.Draft(var _) -> move(before, change, Optional.empty(), Map.of());
      case Target.Withdraw() -> move(before, change, Optional.empty(), Map.of());
      case Target.Publish(var what, var _) -> move(before, change, Optional.of(what), Map.of());
    };
  }

  /**
   * Keeps paths for a source that the index has lost, until the source itself is looked at: nobody
   * else can take them meanwhile. Of several sources that had a path one after the other, the one
   * with the highest version had it last, whichever of them is looked at first. What lives there
   * stays.
   */
  public void claim(SourceKey source, Map<PostPath, Claim> paths) {
    paths.forEach((path, claim) -> claim(new Trace(path, source, claim.version())));
  }

  private void claim(Trace trace) {
    var found = at(trace.path());
    if (found.isEmpty() || gives(found.get(), trace)) {
      table.write(List.of(new Write.Put(trace.write(), PathItem.expected(found))));
    }
  }

  /** Whether what stands at a path is older, and leads elsewhere or nowhere. */
  private boolean gives(PathItem found, Trace trace) {
    return found instanceof Trace(var path, var source, var version)
        && version < trace.version()
        && record(source).live().map(Standing::path).filter(path::equals).isEmpty();
  }

  /** Before the record is written, so whoever hears of that finds the source. */
  private void name(SourceKey source) {
    Use.stemByName(source.value())
        .map(stem -> Layout.named(stem, source))
        .filter(key -> table.get(key, Consistency.STRONG).isEmpty())
        .ifPresent(key -> table.write(List.of(new Write.Put(Item.at(key), Expectation.ANY))));
  }

  /** Who holds a path against a source that asks for it: another one that lives there or did. */
  public Optional<SourceKey> owner(PostPath path, SourceKey asking) {
    return at(path).flatMap(item -> otherOwner(item, asking));
  }

  /**
   * The sources that wait for any of the paths that another one has left, or had last and does not
   * hold. None is told for nothing, or those who wait for each other's paths would go on telling
   * each other.
   *
   * @param told what the source was when those were last told; empty if they may not have been, as
   *     behind a crash: then another one may have any of its paths by now, which they do not know
   */
  public List<SourceKey> waiting(Optional<SourceRecord> told, SourceRecord record) {
    return record.paths().keySet().stream()
        .filter(path -> !record.holds(path))
        .filter(path ->
            told.map(before -> before.holds(path)).orElse(true) || isLastAt(path, record.key()))
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
   * The first sources that are filed by their mere names, by their keys, also those that are gone.
   *
   * @param stem as {@link Use#stemByName}
   * @param limit at least 1; fewer come back only where there are no more
   */
  public List<SourceKey> named(String stem, int limit) {
    return keys(Layout.named(stem), Range.ALL, limit);
  }

  /**
   * The first sources that use something of a stem, by their keys.
   *
   * @param stem as {@link Use#stemOf}
   * @param after the source behind which to begin; empty for the beginning
   * @param limit at least 1; fewer come back only where there are no more
   */
  public List<SourceKey> users(String stem, Optional<SourceKey> after, int limit) {
    var range = after.map(source -> Range.behind(source.value())).orElse(Range.ALL);
    return keys(Layout.users(stem), range, limit);
  }

  private List<SourceKey> keys(String partition, Range range, int limit) {
    return table.query(partition, range, Order.ASCENDING, limit, Consistency.STRONG).stream()
        .map(item -> new SourceKey(item.key().sort()))
        .toList();
  }

  private WriteResult keep(SourceRecord before, Change change, Map<PostPath, SourceKey> awaited) {
    return move(before, change, kept(before), awaited);
  }

  private WriteResult move(
      SourceRecord before,
      Change change,
      Optional<Publishable> wanted,
      Map<PostPath, SourceKey> awaited) {
    var current = before;
    do {
      var atNew = wanted.flatMap(next -> at(next.path()));
      var owner = atNew.flatMap(item -> otherOwner(item, before.key()));
      if (owner.isPresent()) {
        return new Taken(wanted.orElseThrow().path(), owner.get());
      }
      var swap =
          new Swap(
              before.key(),
              current.live(),
              wanted,
              atNew,
              atOld(current, wanted),
              isScheduled(before, change),
              PreviewSwap.of(current, change));
      var aliases = aliases(before.key(), change.target());
      var awaits = aliases.map(Aliases::taken).orElse(awaited);
      var step = new Step.Task(current, change, swap, aliases, awaits).next();
      if (!table.write(step.writes())) {
        return new Stale();
      }
      current = step.after();
    } while (!current.isComplete());
    return hasBecomeFree(current) ? new Stale() : new Written(current);
  }

  /**
   * A path may have become free while it was noted that a source waits for it, and whoever left it
   * have seen nobody waiting; hence this last look.
   */
  private boolean hasBecomeFree(SourceRecord record) {
    return record.waitsFor().keySet().stream()
        .anyMatch(path -> owner(path, record.key()).isEmpty());
  }

  private Optional<Aliases> aliases(SourceKey source, Target target) {
    return target instanceof Target.Publish(var what, var wanted)
        ? Optional.of(aliases(source, what.path(), wanted))
        : Optional.empty();
  }

  private Aliases aliases(SourceKey source, PostPath own, Set<PostPath> wanted) {
    var free = new TreeMap<PostPath, Optional<PathItem>>();
    var taken = new TreeMap<PostPath, SourceKey>();
    for (var path : wanted) {
      var found = at(path);
      var owner = found.flatMap(item -> otherOwner(item, source));
      owner.ifPresentOrElse(other -> taken.put(path, other), () -> free.put(path, found));
    }
    free.remove(own);
    return new Aliases(free, taken);
  }

  /** Of what stays, it is what it was. */
  private static boolean isScheduled(SourceRecord before, Change change) {
    return change.target() instanceof Target.Publish
        ? change.outcome() == Outcome.SCHEDULED
        : before.live().filter(Standing::scheduled).isPresent();
  }

  /** The post or redirect that stays. */
  private Optional<Publishable> kept(SourceRecord record) {
    return record.live().flatMap(standing -> kept(record.key(), standing));
  }

  private Optional<Publishable> kept(SourceKey source, Standing standing) {
    return standing
        .redirect()
        .<Publishable>map(location ->
            new Redirect(
                standing.path(), standing.published(), standing.expires(), source, location))
        .or(() ->
            at(standing.path())
                .flatMap(item ->
                    item instanceof Live(var document, var _)
                        ? Optional.of(document)
                        : Optional.empty()));
  }

  private WriteResult configure(
      SourceRecord before, Change change, SiteSettings settings, Optional<PageName> text) {
    return furnish(
        before,
        change,
        SitePart.CONFIG,
        text,
        List.of(new Write.Put(Sites.write(settings), Expectation.ANY)));
  }

  private WriteResult furnish(
      SourceRecord before,
      Change change,
      SitePart part,
      Optional<PageName> page,
      List<Write> more) {
    var nothing =
        new Swap(
            before.key(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            PreviewSwap.of(before, change));
    var step = new Step.Task(before, change, nothing, Optional.empty(), Map.of()).next();
    var writes = new ArrayList<>(more);
    writes.addAll(Parts.change(part, before.key(), part(part), page));
    writes.addAll(step.writes());
    return table.write(writes) ? new Written(step.after()) : new Stale();
  }

  private Optional<PathItem> atOld(SourceRecord record, Optional<Publishable> wanted) {
    return record
        .live()
        .map(Standing::path)
        .filter(path -> wanted.stream().noneMatch(next -> next.path().equals(path)))
        .flatMap(this::at);
  }

  /**
   * Who holds a path against {@code source}: another source whose post lives there, or lives
   * elsewhere and is led to from there.
   */
  private Optional<SourceKey> otherOwner(PathItem item, SourceKey source) {
    if (item.source().equals(source)) {
      return Optional.empty();
    }
    return switch (item) {
      case Live(var document, var _) -> Optional.of(document.source());
      case Trace trace ->
          findRecord(trace.source())
              // Claimed and not looked at yet: it may live here.
              .or(() -> Optional.of(SourceRecord.unknown(trace.source())))
              .filter(record -> record.holds(trace.path()) || !record.isKnown())
              .map(SourceRecord::key);
    };
  }

  private boolean isLastAt(PostPath path, SourceKey source) {
    return at(path).filter(item -> item.source().equals(source)).isPresent();
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
