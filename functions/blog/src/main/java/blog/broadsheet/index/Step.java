package blog.broadsheet.index;

import static java.util.stream.Collectors.groupingBy;

import blog.broadsheet.index.PathItem.Trace;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One transaction that brings the index nearer to what a source says.
 *
 * <p>All that readers see of a post, its page and its entries, changes in one step: a {@link Swap}.
 * Only where that is more than a transaction holds (a change to all of some 45 entries or more) a
 * first step takes the old entries away and the next puts the new ones. Aliases, the paths that are
 * waited for and counters come with the same step as far as there is room, the others follow.
 *
 * @param writes at most {@value Table#MAX_WRITES}
 * @param after the record that is written with them; without an outcome where further steps must
 *     follow
 */
record Step(List<Write> writes, SourceRecord after) {

  /**
   * What the step finds and what shall be there.
   *
   * @param aliases what the post asks for; empty where those that there are shall stay
   * @param awaited the paths that the source wants and others have, with their owners
   */
  record Task(
      SourceRecord before,
      Change change,
      Swap swap,
      Optional<Aliases> aliases,
      Map<PostPath, SourceKey> awaited) {

    Step next() {
      var room = new Room();
      return room.take(swap.writes()) ? complete(room) : takeAway(new Room());
    }

    /** Everything, as far as there is room for it. */
    private Step complete(Room room) {
      var waits = await(room);
      var paths = place(room);
      var counted = count(room);
      var uses = use(room);
      var preview = swap.preview().after();
      return step(room, swap.after(), counted, waits, uses, paths, preview, !room.isExhausted());
    }

    /** The old entries, so that the rest fits. */
    private Step takeAway(Room room) {
      room.take(swap.clearance());
      return step(
          room,
          swap.cleared(),
          before.counted(),
          before.waitsFor(),
          before.uses(),
          before.paths(),
          before.preview(),
          false);
    }

    private Step step(
        Room room,
        Optional<Standing> live,
        Set<String> counted,
        SortedMap<PostPath, SourceKey> waits,
        SortedSet<Use> uses,
        SortedMap<PostPath, Claim> paths,
        Optional<Preview> preview,
        boolean complete) {
      var after =
          new SourceRecord(
              before.key(),
              Math.max(before.version(), change.past().version()) + 1,
              change.etag(),
              change.basis(),
              Optional.of(change.outcome()).filter(_ -> complete),
              live,
              counted,
              waits,
              uses,
              paths,
              preview);
      return new Step(
          room.with(new Write.Put(SourceRecords.write(after), expectedRecord())), after);
    }

    private Expectation expectedRecord() {
      return before.isKnown() ? new Expectation.Version(before.version()) : Expectation.ABSENT;
    }

    private SortedMap<PostPath, SourceKey> await(Room room) {
      var waits = new TreeMap<>(before.waitsFor());
      before.waitsFor().keySet().stream()
          .filter(path -> !awaited.containsKey(path))
          .filter(path -> room.take(new Write.Delete(waiting(path), Expectation.ANY)))
          .forEach(waits::remove);
      awaited.forEach((path, owner) -> {
        if (waits.containsKey(path)
            || room.take(new Write.Put(Item.at(waiting(path)), Expectation.ANY))) {
          waits.put(path, owner);
        }
      });
      return waits;
    }

    /** All uses of one stem are found by one item. */
    private SortedSet<Use> use(Room room) {
      var uses = new TreeSet<>(before.uses());
      var wanted = change.uses().stream().collect(groupingBy(Use::stem));
      var known = before.uses().stream().collect(groupingBy(Use::stem));
      known.forEach((stem, _) -> {
        if (!wanted.containsKey(stem) && room.take(new Write.Delete(user(stem), Expectation.ANY))) {
          uses.removeIf(use -> use.stem().equals(stem));
        }
      });
      wanted.forEach((stem, asked) -> {
        if (known.containsKey(stem)
            || room.take(new Write.Put(Item.at(user(stem)), Expectation.ANY))) {
          uses.removeIf(use -> use.stem().equals(stem));
          uses.addAll(asked);
        }
      });
      return uses;
    }

    private Key user(String stem) {
      return Layout.user(stem, before.key());
    }

    private Key waiting(PostPath path) {
      return Layout.waiting(path, before.key());
    }

    /** The paths of the source, with what this step puts at any of them. */
    private SortedMap<PostPath, Claim> place(Room room) {
      var paths = new TreeMap<>(before.paths());
      change.past().paths().forEach((path, claim) -> paths.merge(path, claim, Claim::merge));
      paths.putAll(swap.claims());
      aliases.ifPresent(asked -> {
        paths.replaceAll((path, claim) -> asked.contains(path) ? claim : claim.dropped());
        asked.free().forEach((path, found) -> place(path, found, paths, room));
      });
      return paths;
    }

    private void place(
        PostPath path, Optional<PathItem> found, Map<PostPath, Claim> paths, Room room) {
      var trace = new Trace(path, before.key(), PathItem.versionAfter(found));
      var held = found.filter(this::isHeld);
      if (held.isPresent() || room.take(new Write.Put(trace.write(), PathItem.expected(found)))) {
        var version = held.map(PathItem::version).orElse(trace.version());
        paths.merge(
            path,
            new Claim(version, Claim.Kind.ALIAS),
            (known, alias) -> known.merge(alias).asAlias());
      }
    }

    /**
     * Whether nobody else may take the path at this moment. One that the source had and has taken
     * back, or lost with its post, is written again: so whoever takes it meanwhile is noticed.
     */
    private boolean isHeld(PathItem found) {
      return found.source().equals(before.key())
          && before.paths().containsKey(found.path())
          && before.holds(found.path());
    }

    private Set<String> count(Room room) {
      var wanted = toCount();
      var names = names();
      var counted = new HashSet<>(before.counted());
      before.counted().stream()
          .filter(listing -> !wanted.contains(listing))
          .filter(listing -> room.take(add(listing, -1, Map.of())))
          .forEach(counted::remove);
      wanted.stream()
          .filter(listing -> !before.counted().contains(listing))
          .filter(listing -> room.take(add(listing, 1, name(names, listing))))
          .forEach(counted::add);
      return counted;
    }

    private Write add(String listing, int delta, Map<String, String> name) {
      return new Write.Add(Layout.counter(listing, before.key()), "count", delta, name);
    }

    private static Map<String, String> name(Map<String, String> names, String listing) {
      return Optional.ofNullable(names.get(listing))
          .map(text -> Map.of("name", text))
          .orElse(Map.of());
    }

    private Set<String> toCount() {
      return swap.lasting().stream()
          .flatMap(Layout::counted)
          .map(Listing::key)
          .collect(Collectors.toSet());
    }

    private Map<String, String> names() {
      return swap.lasting().stream()
          .flatMap(Entry::terms)
          .collect(Collectors.toMap(term -> term.listing().key(), Term::name, (first, _) -> first));
    }
  }
}
