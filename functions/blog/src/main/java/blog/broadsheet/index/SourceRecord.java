package blog.broadsheet.index;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the index knows of one source.
 *
 * @param version counts the record's changes, from 1; 0 for a source that the index does not know
 * @param etag of the object that was read last; absent where there was none
 * @param basis tells apart all that the reading depended on besides the source, and all that its
 *     {@code uses} were
 * @param outcome of that reading; absent for a source that the index does not know, and while the
 *     change that the reading asked for is not complete
 * @param live where its post stands, which outlives a rejected upload
 * @param counted the keys of the listings in whose number of posts the source is counted
 * @param waitsFor the paths that it wants and others have, with their owners
 * @param uses what the reading depended on besides the source and the settings of all
 * @param paths every path that the source ever had
 * @param preview its preview link, if it ever had one
 */
public record SourceRecord(
    SourceKey key,
    long version,
    Optional<String> etag,
    String basis,
    Optional<Outcome> outcome,
    Optional<Standing> live,
    Set<String> counted,
    SortedMap<PostPath, SourceKey> waitsFor,
    SortedSet<Use> uses,
    SortedMap<PostPath, Claim> paths,
    Optional<Preview> preview) {

  /**
   * Where a post or a redirect stands: enough to find each of its items again.
   *
   * @param position the sort key of its entries
   * @param listings the keys of the listings that hold an entry of it
   * @param redirect where a redirect leads
   * @param expires when it ends
   * @param scheduled whether its publication was ahead when it was written
   */
  public record Standing(
      PostPath path,
      String position,
      Set<String> listings,
      Optional<String> redirect,
      Optional<Instant> expires,
      boolean scheduled) {
    public Standing {
      listings = Set.copyOf(listings);
    }

    public Instant published() {
      return Layout.instantOf(position);
    }

    /** The last instant at which it will change, as far as that was known when it was written. */
    Optional<Instant> ahead() {
      return expires.or(() -> Optional.of(published()).filter(_ -> scheduled));
    }

    /** The same, in these listings alone. */
    Standing listed(Set<String> there) {
      return new Standing(path, position, there, redirect, expires, scheduled);
    }
  }

  public SourceRecord {
    counted = Set.copyOf(counted);
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    waitsFor = Collections.unmodifiableSortedMap(new TreeMap<>(waitsFor));
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
  }

  /** A source that the index has not met. */
  public static SourceRecord unknown(SourceKey key) {
    return new SourceRecord(
        key,
        0,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedSet(),
        Collections.emptySortedMap(),
        Optional.empty());
  }

  /** The same, but not complete. */
  SourceRecord reopened() {
    return new SourceRecord(
        key,
        version + 1,
        etag,
        basis,
        Optional.empty(),
        live,
        counted,
        waitsFor,
        uses,
        paths,
        preview);
  }

  /** Whether a path, at which the source was the last to put something, leads to its post. */
  public boolean holds(PostPath path) {
    return live.isPresent() && !hasDropped(path);
  }

  /** Whether a path was an alias, which its author has taken back. */
  boolean hasDropped(PostPath path) {
    var claim = paths.get(path);
    return claim != null && claim.kind() == Claim.Kind.DROPPED;
  }

  /** Whether the index has met the source. */
  public boolean isKnown() {
    return version > 0;
  }

  /**
   * Whether the last reading was of this file under these circumstances, and all that it asked for
   * is written.
   *
   * @param now the ETag of the file as it is; absent where there is none
   * @param under as {@link #basis}
   */
  public boolean tells(Optional<String> now, String under) {
    return isComplete() && etag.equals(now) && basis.equals(under);
  }

  /** Whether all that the last reading asked for is written. */
  public boolean isComplete() {
    return outcome.isPresent();
  }
}
