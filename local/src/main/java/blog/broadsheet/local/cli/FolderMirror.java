package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.cli.BlogFolder.Entry;
import blog.broadsheet.local.cli.BlogFolder.Stamp;
import blog.broadsheet.local.s3.EntityTag;
import blog.broadsheet.store.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps the content bucket as a folder is: what is new in the folder is uploaded, what is gone from
 * it is removed. To be used by one thread.
 *
 * <p>Others may upload, too. What they changed later than the folder's file stays as they made it,
 * and what never was in the folder stays as well, as {@link SealedObjects} tell.
 */
final class FolderMirror {
  /** Who writes a file may still be at it for so long after the last byte. */
  private static final Duration QUIET = Duration.ofMillis(200);

  /** What became of a file. */
  private enum Fate {
    UPLOADED,
    UNCHANGED,
    KEPT,
    UNREAD
  }

  /** What was last seen of a file: its looks, and the tag that its content has in the bucket. */
  private record Seen(Stamp stamp, String etag) {}

  /**
   * What a pass did.
   *
   * @param uploaded the keys of the files that went up
   * @param unchanged the keys of those that the bucket had already
   * @param kept the keys of those that somebody changed in the bucket later than in the folder
   * @param removed the keys of those that are gone from the folder, and now from the bucket
   * @param unread what could not be read, and why
   */
  record Pass(
      List<String> uploaded,
      List<String> unchanged,
      List<String> kept,
      List<String> removed,
      Set<String> unread) {
    /** Such as {@code 2 files uploaded, 1 unchanged}. */
    String numbers() {
      return "%d files uploaded, %d unchanged%s"
          .formatted(
              uploaded.size(),
              unchanged.size(),
              removed.isEmpty() ? "" : ", %d removed".formatted(removed.size()));
    }

    boolean isIdle() {
      return uploaded.isEmpty() && removed.isEmpty();
    }

    /** A line for each file that was kept. */
    Stream<String> told() {
      return kept.stream()
          .map(key ->
              "kept %s: the bucket's was changed later than the folder's; save the folder's again to publish it"
                  .formatted(key));
    }
  }

  private final BlogFolder folder;
  private final SealedObjects objects;
  private final InstantSource clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private Set<String> missing = Set.of();

  FolderMirror(BlogFolder folder, S3Client client, String bucket, InstantSource clock) {
    this(folder, new SealedObjects(client, bucket, folder.root().toUri().toString()), clock);
  }

  /**
   * With objects of another origin than this folder.
   *
   * @param objects in which what came from the same origin, and is not in the folder, is taken for
   *     gone from it
   */
  FolderMirror(BlogFolder folder, SealedObjects objects, InstantSource clock) {
    this.folder = folder;
    this.objects = objects;
    this.clock = clock;
  }

  /** Of a folder, in the content bucket of a blog. */
  static FolderMirror of(BlogFolder folder, LocalStack stack) {
    return new FolderMirror(
        folder, stack.s3().clientInProcess(), stack.contentBucket(), InstantSource.system());
  }

  /**
   * What is in the folder at a moment.
   *
   * @param at when it was looked at
   */
  record Look(BlogFolder.Contents contents, Instant at) {
    List<String> keys() {
      return contents.files().stream().map(Entry::key).toList();
    }

    /**
     * Whether what is not there is gone. An empty folder is one that is not mounted, rather than a
     * blog that its author cleared.
     */
    private boolean isWhole() {
      return contents.unread().isEmpty() && !contents.files().isEmpty();
    }
  }

  /** Looks at the folder; what is done about it takes longer, and comes after. */
  Look look() {
    var now = clock.instant();
    return new Look(folder.contents(), now);
  }

  /**
   * Holds all of the folder against all of the bucket.
   *
   * @param settle waits until the settings that were uploaded are in force: each post is read by
   *     them
   * @param afterEach is told of each file and whether it was uploaded, by many threads
   */
  Pass begin(Look look, Settling settle, BiConsumer<String, Boolean> afterEach)
      throws InterruptedException {
    var done = carry(look.contents().files(), settle, afterEach);
    var gone =
        look.isWhole() && done.isWhole() ? strangers(look, objects.keys()) : List.<String>of();
    return pass(look, done, remove(gone));
  }

  /** Carries over what has changed in the folder since the last pass. */
  Pass again(Look look, Settling settle) throws InterruptedException {
    var changed =
        look.contents().files().stream().filter(file -> isChanged(file, look.at())).toList();
    var done = carry(changed, settle, (_, _) -> {});
    var gone = look.isWhole() && done.isWhole() ? gone(look) : List.<String>of();
    return pass(look, done, remove(gone));
  }

  /** The tag of a file's content, as it was last carried over; empty for one that is gone. */
  Optional<String> etag(String key) {
    return Optional.ofNullable(seen.get(key)).map(Seen::etag);
  }

  /**
   * How a folder stands to a bucket.
   *
   * @param shared how many of its files the bucket has, too
   * @param gone what came from the same origin and is not in it
   */
  record Overlap(long shared, List<String> gone) {
    private static final int FEW = 10;

    /** Whether it looks like another folder than the one that the bucket was made from. */
    boolean isSmall() {
      return gone.size() > FEW && gone.size() > shared;
    }
  }

  Overlap overlap(Look look) throws InterruptedException {
    var keys = objects.keys();
    var gone = new ConcurrentLinkedQueue<String>();
    Abreast.each(
        strangers(look, keys),
        key -> {
          if (objects.find(key).filter(SealedObjects.Found::isOurs).isPresent()) {
            gone.add(key);
          }
        });
    var shared = new HashSet<>(keys);
    shared.retainAll(Set.copyOf(look.keys()));
    return new Overlap(shared.size(), List.copyOf(gone));
  }

  /** Waits until what was uploaded is dealt with. */
  interface Settling {
    void await() throws InterruptedException;
  }

  /** What became of files, by their keys, and what could not be read of them. */
  private record Carried(Map<String, Fate> fates, Collection<IOException> unread) {
    Carried() {
      this(new ConcurrentHashMap<>(), new ConcurrentLinkedQueue<>());
    }

    boolean isWhole() {
      return unread.isEmpty();
    }

    List<String> keys(Fate fate) {
      return fates.entrySet().stream()
          .filter(entry -> entry.getValue() == fate)
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  private static Pass pass(Look look, Carried done, List<String> removed) {
    var unread =
        Stream.concat(look.contents().unread().stream(), done.unread().stream())
            .map(BlogFolder::reason)
            .collect(Collectors.toSet());
    return new Pass(
        done.keys(Fate.UPLOADED), done.keys(Fate.UNCHANGED), done.keys(Fate.KEPT), removed, unread);
  }

  private boolean isChanged(Entry file, Instant now) {
    var known = seen.get(file.key());
    var age = Duration.between(file.stamp().modified(), now);
    var isBeingWritten = !age.isNegative() && age.compareTo(QUIET) < 0;
    return !isBeingWritten && (known == null || !known.stamp().equals(file.stamp()));
  }

  /**
   * What is gone from the folder for the second time: editors put a new file in the place of the
   * old one.
   */
  private List<String> gone(Look look) {
    var absent = new HashSet<>(seen.keySet());
    absent.removeAll(Set.copyOf(look.keys()));
    var gone = absent.stream().filter(missing::contains).sorted().toList();
    missing = absent;
    return gone;
  }

  /** What is in the bucket and not in the folder, but for what the blog itself wrote there. */
  private static List<String> strangers(Look look, List<String> keys) {
    var known = Set.copyOf(look.keys());
    return keys.stream()
        .filter(key -> !known.contains(key) && !key.startsWith(Receipts.FOLDER))
        .toList();
  }

  private List<String> remove(List<String> keys) throws InterruptedException {
    var removed = new ConcurrentLinkedQueue<String>();
    Abreast.each(
        keys,
        key -> {
          var etag = etag(key);
          if (objects
              .find(key)
              .filter(object -> object.isOurs() || etag.equals(Optional.of(object.etag())))
              .isPresent()) {
            objects.remove(key);
            removed.add(key);
          }
          seen.remove(key);
        });
    return removed.stream().sorted().toList();
  }

  private Carried carry(List<Entry> files, Settling settle, BiConsumer<String, Boolean> afterEach)
      throws InterruptedException {
    var done = new Carried();
    Abreast.Work<Entry> carry =
        file -> {
          var fate = carry(file, done.unread());
          done.fates().put(file.key(), fate);
          afterEach.accept(file.key(), fate == Fate.UPLOADED);
        };
    Abreast.each(files.stream().filter(Entry::isConfig).toList(), carry);
    if (done.fates().containsValue(Fate.UPLOADED)) {
      settle.await();
    }
    Abreast.each(files.stream().filter(file -> !file.isConfig()).toList(), carry);
    return done;
  }

  private Fate carry(Entry file, Collection<IOException> unread) {
    try (var content = Files.newInputStream(file.file())) {
      var etag = EntityTag.of(content);
      var fate = fate(file, etag);
      if (fate == Fate.UPLOADED) {
        objects.put(file, etag);
      }
      seen.put(file.key(), new Seen(file.stamp(), etag));
      return fate;
    } catch (NoSuchFileException _) {
      return Fate.UNREAD;
    } catch (IOException e) {
      unread.add(e);
      return Fate.UNREAD;
    }
  }

  private Fate fate(Entry file, String etag) {
    if (objects.isUnfinished(file.key())) {
      return Fate.UPLOADED;
    }
    var object = objects.find(file.key());
    var same = object.filter(found -> found.etag().equals(etag));
    if (same.isPresent()) {
      // What came another way is sealed by being put once more, so that it can be removed.
      return same.get().isOurs() ? Fate.UNCHANGED : Fate.UPLOADED;
    }
    return object
            .filter(found -> !found.isSealed())
            .filter(found -> !found.modified().isBefore(file.stamp().modified()))
            .isPresent()
        ? Fate.KEPT
        : Fate.UPLOADED;
  }
}
