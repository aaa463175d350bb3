package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.cli.BlogFolder.Entry;
import blog.broadsheet.local.cli.BlogFolder.Stamp;
import blog.broadsheet.store.Receipts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps the content bucket as a folder is: what is new in the folder is uploaded, what is gone from
 * it is removed. To be used by one thread.
 *
 * <p>Others may upload, too. What they changed later than the folder's file stays as they made it,
 * and what never was in the folder stays as well: what comes from a folder is sealed in its
 * metadata, and a copy that somebody makes of it under another key, or puts over it, breaks the
 * seal.
 */
final class FolderMirror {
  private static final int AT_A_TIME = 8;

  /** The metadata by which an object tells which folder it came from, and how. */
  private static final String ORIGIN = "folder";

  private static final String SEAL = "seal";

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
      Set<String> unread) {}

  private final BlogFolder folder;
  private final S3Client client;
  private final String bucket;
  private final InstantSource clock;
  private final String origin;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final Set<String> unfinished = ConcurrentHashMap.newKeySet();
  private Set<String> missing = Set.of();

  FolderMirror(BlogFolder folder, S3Client client, String bucket, InstantSource clock) {
    this.folder = folder;
    this.client = client;
    this.bucket = bucket;
    this.clock = clock;
    this.origin = hash(folder.root().toUri().toString());
  }

  /** Of a folder, in the content bucket of a blog. */
  static FolderMirror of(BlogFolder folder, LocalStack stack) {
    return new FolderMirror(
        folder, stack.s3().clientInProcess(), stack.contentBucket(), InstantSource.system());
  }

  /** What the files of the folder have for keys. */
  List<String> keys() {
    return folder.files(_ -> {}).stream().map(Entry::key).toList();
  }

  /**
   * Holds all of the folder against all of the bucket.
   *
   * @param settle waits until the settings that were uploaded are in force: each post is read by
   *     them
   * @param afterEach is told of each file and whether it was uploaded, by many threads
   */
  Pass begin(Settling settle, BiConsumer<String, Boolean> afterEach) throws InterruptedException {
    var unread = new ConcurrentLinkedQueue<String>();
    var files = folder.files(e -> unread.add(BlogFolder.reason(e)));
    var fates = carry(files, settle, unread, afterEach);
    var gone = isWhole(files, unread) ? strangers(files) : List.<String>of();
    return pass(fates, remove(gone), unread);
  }

  /** Carries over what has changed in the folder since the last pass. */
  Pass again(Settling settle) throws InterruptedException {
    var unread = new ConcurrentLinkedQueue<String>();
    var now = clock.instant();
    var files = folder.files(e -> unread.add(BlogFolder.reason(e)));
    var changed = files.stream().filter(file -> isChanged(file, now)).toList();
    var fates = carry(changed, settle, unread, (_, _) -> {});
    var gone = isWhole(files, unread) ? gone(files) : List.<String>of();
    return pass(fates, remove(gone), unread);
  }

  /** Waits until what was uploaded is dealt with. */
  interface Settling {
    void await() throws InterruptedException;
  }

  private static Pass pass(
      Map<String, Fate> fates, List<String> removed, Collection<String> unread) {
    return new Pass(
        keys(fates, Fate.UPLOADED),
        keys(fates, Fate.UNCHANGED),
        keys(fates, Fate.KEPT),
        removed,
        Set.copyOf(unread));
  }

  private static List<String> keys(Map<String, Fate> fates, Fate fate) {
    return fates.entrySet().stream()
        .filter(entry -> entry.getValue() == fate)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean isChanged(Entry file, Instant now) {
    var known = seen.get(file.key());
    var age = Duration.between(file.stamp().modified(), now);
    var isBeingWritten = !age.isNegative() && age.compareTo(QUIET) < 0;
    return !isBeingWritten && (known == null || !known.stamp().equals(file.stamp()));
  }

  /**
   * Whether what is not there is gone. An empty folder is one that is not mounted, rather than a
   * blog that its author cleared.
   */
  private static boolean isWhole(List<Entry> files, Collection<String> unread) {
    return unread.isEmpty() && !files.isEmpty();
  }

  /**
   * What is gone from the folder for the second time: editors put a new file in the place of the
   * old one.
   */
  private List<String> gone(List<Entry> files) {
    var absent = new HashSet<>(seen.keySet());
    files.forEach(file -> absent.remove(file.key()));
    var gone = absent.stream().filter(missing::contains).sorted().toList();
    missing = absent;
    return gone;
  }

  /** What is in the bucket and not in the folder, but for what the blog itself wrote there. */
  private List<String> strangers(List<Entry> files) {
    var known = files.stream().map(Entry::key).collect(Collectors.toSet());
    return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .filter(Predicate.not(known::contains))
        .filter(key -> !key.startsWith(Receipts.FOLDER))
        .toList();
  }

  private List<String> remove(List<String> keys) {
    var removed = new ArrayList<String>();
    for (var key : keys) {
      var etag = Optional.ofNullable(seen.get(key)).map(Seen::etag);
      if (find(key)
          .filter(head -> isOurs(key, head) || etag.equals(Optional.of(etag(head))))
          .isPresent()) {
        client.deleteObject(delete -> delete.bucket(bucket).key(key));
        removed.add(key);
      }
      seen.remove(key);
    }
    return removed;
  }

  private Map<String, Fate> carry(
      List<Entry> files,
      Settling settle,
      Collection<String> unread,
      BiConsumer<String, Boolean> afterEach)
      throws InterruptedException {
    var fates = new ConcurrentHashMap<String, Fate>();
    Consumer<Entry> carry =
        file -> {
          var fate = carry(file, unread);
          fates.put(file.key(), fate);
          afterEach.accept(file.key(), fate == Fate.UPLOADED);
        };
    carry(files.stream().filter(Entry::isConfig).toList(), carry);
    if (fates.containsValue(Fate.UPLOADED)) {
      settle.await();
    }
    carry(files.stream().filter(file -> !file.isConfig()).toList(), carry);
    return fates;
  }

  private static void carry(List<Entry> files, Consumer<Entry> each) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
      var uploads = files.stream().map(entry -> threads.submit(() -> each.accept(entry))).toList();
      for (var upload : uploads) {
        await(upload);
      }
    }
  }

  private static void await(Future<?> upload) throws InterruptedException {
    try {
      upload.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }

  private Fate carry(Entry file, Collection<String> unread) {
    try {
      var etag = md5(file);
      var fate = fate(file, etag);
      if (fate == Fate.UPLOADED) {
        put(file, etag);
      }
      seen.put(file.key(), new Seen(file.stamp(), etag));
      return fate;
    } catch (NoSuchFileException _) {
      return Fate.UNREAD;
    } catch (IOException e) {
      unread.add(BlogFolder.reason(e));
      return Fate.UNREAD;
    }
  }

  private Fate fate(Entry file, String etag) {
    if (unfinished.contains(file.key())) {
      return Fate.UPLOADED;
    }
    var object = find(file.key());
    if (object.filter(head -> etag(head).equals(etag)).isPresent()) {
      return Fate.UNCHANGED;
    }
    return object
            .filter(head -> !isSealed(file.key(), head))
            .filter(head -> !head.lastModified().isBefore(file.stamp().modified()))
            .isPresent()
        ? Fate.KEPT
        : Fate.UPLOADED;
  }

  /** Where it fails, the object may be there, and nobody may have been told. */
  private void put(Entry file, String etag) {
    unfinished.add(file.key());
    var type =
        Optional.ofNullable(URLConnection.guessContentTypeFromName(file.key()))
            .orElse("application/octet-stream");
    var marks = Map.of(ORIGIN, origin, SEAL, seal(file.key(), etag));
    client.putObject(
        put -> put.bucket(bucket).key(file.key()).contentType(type).metadata(marks),
        RequestBody.fromFile(file.file()));
    unfinished.remove(file.key());
  }

  private Optional<HeadObjectResponse> find(String key) {
    try {
      return Optional.of(client.headObject(head -> head.bucket(bucket).key(key)));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }

  /** Whether it is as this folder had it. */
  private boolean isOurs(String key, HeadObjectResponse head) {
    return origin.equals(head.metadata().get(ORIGIN)) && isSealed(key, head);
  }

  /** Whether it is as some folder had it, so nobody changed it in the bucket. */
  private static boolean isSealed(String key, HeadObjectResponse head) {
    return seal(key, etag(head)).equals(head.metadata().get(SEAL));
  }

  private static String etag(HeadObjectResponse head) {
    return head.eTag().replace("\"", "");
  }

  private static String md5(Entry file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file.file()), digest("MD5"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static String seal(String key, String etag) {
    return hash(key + "\n" + etag);
  }

  private static String hash(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes), 0, 8);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
