package blog.broadsheet.index;

import static java.util.stream.Collectors.toCollection;

import blog.broadsheet.index.PathItem.Former;
import blog.broadsheet.index.PathItem.Live;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One transaction that brings the index nearer to what a source says.
 *
 * <p>All that readers see of a post, its page and its entries, changes in one step. Only where that
 * is more than a transaction holds (a change to all of some 45 terms or more) a first step takes
 * the old entries away and the next puts the new ones. Counters come with the same step as far as
 * there is room, the others follow.
 *
 * @param writes at most {@value Table#MAX_WRITES}
 * @param after the record that is written with them; without an outcome where further steps must
 *     follow
 */
record Step(List<Write> writes, SourceRecord after) {

  /**
   * What the step finds and what shall be there.
   *
   * @param post what shall be live; empty for nothing
   * @param atNew what stands at the path of {@code post}: nothing, or something that the source may
   *     replace
   * @param atOld what stands at the path where the source's post lived before, if that is another
   *     one
   */
  record Task(
      SourceRecord before,
      Change change,
      Optional<Post> post,
      Optional<PathItem> atNew,
      Optional<PathItem> atOld) {

    Step next() {
      var writes = new ArrayList<>(swap());
      writes.addAll(queue());
      writes.addAll(point());
      var live = standing();
      var fits = writes.size() < Table.MAX_WRITES;
      if (!fits) {
        writes.removeIf(write -> !(write instanceof Write.Delete) || isPointer(write));
        live = before.live().map(old -> new Standing(old.path(), old.position(), Set.of()));
      }
      var counted = new HashSet<>(before.counted());
      if (fits) {
        count(writes, counted);
      }
      var after =
          after(live, counted, fits ? moved() : before.paths(), fits && counted.equals(toCount()));
      writes.add(new Write.Put(SourceRecords.write(after), expectedRecord()));
      return new Step(List.copyOf(writes), after);
    }

    private SourceRecord after(
        Optional<Standing> live,
        Set<String> counted,
        SortedMap<PostPath, Long> paths,
        boolean complete) {
      return new SourceRecord(
          before.key(),
          Math.max(before.version(), change.past().version()) + 1,
          change.etag(),
          change.basis(),
          Optional.of(change.outcome()).filter(_ -> complete),
          live,
          counted,
          waitsFor(),
          paths);
    }

    /** The paths of the source, with what this step puts at the old and at the new one. */
    private SortedMap<PostPath, Long> moved() {
      var paths = new TreeMap<>(before.paths());
      change.past().paths().forEach((path, version) -> paths.merge(path, version, Math::max));
      atOld.ifPresent(old -> paths.put(old.path(), nextVersion(atOld)));
      post.ifPresent(next -> paths.put(next.entry().path(), nextVersion(atNew)));
      return paths;
    }

    private static long nextVersion(Optional<PathItem> found) {
      return found.map(PathItem::version).orElse(0L) + 1;
    }

    private Optional<PostPath> waitsFor() {
      return change.target() instanceof Target.Await(var path)
          ? Optional.of(path)
          : Optional.empty();
    }

    private List<Write> queue() {
      var writes = new ArrayList<Write>();
      waitsFor()
          .map(path -> Item.at(Layout.waiting(path, before.key())))
          .ifPresent(item -> writes.add(new Write.Put(item, Expectation.ANY)));
      before
          .waitsFor()
          .filter(path -> !waitsFor().equals(Optional.of(path)))
          .map(path -> Layout.waiting(path, before.key()))
          .ifPresent(key -> writes.add(new Write.Delete(key, Expectation.ANY)));
      return writes;
    }

    /**
     * Notes which page the post points to: a page without such a note may be swept. So the note is
     * written and deleted with the post itself, and the old page of a giant keeps it to the end.
     */
    private List<Write> point() {
      var writes = new ArrayList<Write>();
      var wanted = post.map(Post::page);
      var noted =
          Stream.of(atNew, atOld)
              .flatMap(Optional::stream)
              .flatMap(item -> page(item).stream())
              .collect(toCollection(LinkedHashSet::new));
      noted.stream()
          .filter(page -> !wanted.equals(Optional.of(page)))
          .map(page -> Layout.pointer(page, before.key()))
          .forEach(key -> writes.add(new Write.Delete(key, Expectation.ANY)));
      wanted
          .filter(page -> !noted.contains(page))
          .map(page -> Pointers.write(page, before.key()))
          .ifPresent(item -> writes.add(new Write.Put(item, Expectation.ANY)));
      return writes;
    }

    private static Optional<PageName> page(PathItem item) {
      return item instanceof Live(var post, var _) ? Optional.of(post.page()) : Optional.empty();
    }

    private static boolean isPointer(Write write) {
      return write.key().partition().equals(Layout.PAGES);
    }

    private Expectation expectedRecord() {
      return before.isKnown() ? new Expectation.Version(before.version()) : Expectation.ABSENT;
    }

    private List<Write> swap() {
      var writes = new ArrayList<Write>();
      atOld.ifPresent(
          old -> writes.add(put(new Former(old.path(), before.key(), nextVersion(atOld)), atOld)));
      post.ifPresent(next -> writes.add(put(new Live(next, nextVersion(atNew)), atNew)));
      var wanted = post.map(next -> keys(standing(next))).orElse(Set.of());
      var standing = before.live().map(Task::keys).orElse(Set.of());
      standing.stream()
          .filter(key -> !wanted.contains(key))
          .forEach(key -> writes.add(new Write.Delete(key, Expectation.ANY)));
      var changed = !post.map(Post::entry).equals(atNew.flatMap(Task::entry));
      wanted.stream()
          .filter(key -> changed || !standing.contains(key))
          .forEach(key ->
              writes.add(
                  new Write.Put(Entries.write(key, post.orElseThrow().entry()), Expectation.ANY)));
      return writes;
    }

    private static Write put(PathItem item, Optional<PathItem> found) {
      return new Write.Put(
          item.write(),
          found
              .<Expectation>map(there -> new Expectation.Version(there.version()))
              .orElse(Expectation.ABSENT));
    }

    private static Optional<Entry> entry(PathItem item) {
      return item instanceof Live(var post, var _) ? Optional.of(post.entry()) : Optional.empty();
    }

    private Optional<Standing> standing() {
      return post.map(Task::standing);
    }

    private static Standing standing(Post post) {
      var entry = post.entry();
      return new Standing(
          entry.path(),
          Layout.position(entry.published(), entry.path()),
          entry.listings().stream().map(Listing::key).collect(Collectors.toSet()));
    }

    private static Set<Key> keys(Standing standing) {
      return standing.listings().stream()
          .map(listing -> Layout.entry(listing, standing.position()))
          .collect(toCollection(LinkedHashSet::new));
    }

    /**
     * Fills the step with changes of counters, of which those already made are in {@code counted}.
     */
    private void count(List<Write> writes, Set<String> counted) {
      var wanted = toCount();
      for (var listing : Set.copyOf(counted)) {
        if (!wanted.contains(listing) && hasRoom(writes)) {
          writes.add(new Write.Add(Layout.counter(listing, before.key()), "count", -1, Map.of()));
          counted.remove(listing);
        }
      }
      var names = names();
      for (var listing : wanted) {
        if (!counted.contains(listing) && hasRoom(writes)) {
          var name =
              Optional.ofNullable(names.get(listing))
                  .map(text -> Map.of("name", text))
                  .orElse(Map.of());
          writes.add(new Write.Add(Layout.counter(listing, before.key()), "count", 1, name));
          counted.add(listing);
        }
      }
    }

    /** One place is kept for the record. */
    private static boolean hasRoom(List<Write> writes) {
      return writes.size() < Table.MAX_WRITES - 1;
    }

    private Set<String> toCount() {
      return post.stream()
          .flatMap(next -> next.entry().listings().stream())
          .filter(Layout::isCounted)
          .map(Listing::key)
          .collect(Collectors.toSet());
    }

    private Map<String, String> names() {
      return post.stream()
          .flatMap(next -> next.entry().terms())
          .collect(Collectors.toMap(term -> term.listing().key(), Term::name, (first, _) -> first));
    }
  }
}
