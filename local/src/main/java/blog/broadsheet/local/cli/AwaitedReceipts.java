package blog.broadsheet.local.cli;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The receipts of files that a mirror carried over, each as soon as it tells of the content that
 * the file has in the folder. Safe for use by many threads.
 */
final class AwaitedReceipts {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final S3Client client;
  private final String bucket;
  private final FolderMirror mirror;
  private final long end;
  private final long endOfGrace;
  private final Map<String, ReceiptLine> told = new ConcurrentHashMap<>();
  private final Queue<String> missing = new ConcurrentLinkedQueue<>();

  /**
   * @param wait for all of them together, from now on
   * @param grace for so long a rejection may pass by itself: the path that it lacks may be that of
   *     a file which was removed at the same time
   */
  AwaitedReceipts(
      S3Client client, String bucket, FolderMirror mirror, Duration wait, Duration grace) {
    this.client = client;
    this.bucket = bucket;
    this.mirror = mirror;
    this.end = System.nanoTime() + wait.toNanos();
    this.endOfGrace = System.nanoTime() + grace.toNanos();
  }

  /** Waits for that of a file, which is counted as missing where the time is over before. */
  void await(String key) throws InterruptedException {
    var receipt = read(key);
    while (!tellsOfNow(receipt, key) || mayPass(receipt)) {
      if (System.nanoTime() - end >= 0) {
        missing.add(key);
        return;
      }
      Thread.sleep(BETWEEN_LOOKS);
      receipt = read(key);
    }
    receipt.ifPresent(line -> told.put(key, line));
  }

  /** Those that came, of some files. */
  List<ReceiptLine> of(Stream<String> keys) {
    return keys.flatMap(key -> Optional.ofNullable(told.get(key)).stream()).toList();
  }

  /** The files of which none came. */
  List<String> missing() {
    return missing.stream().distinct().sorted().toList();
  }

  /** Of a file that is gone a receipt names no content, or there is none, for nobody saw it. */
  private boolean tellsOfNow(Optional<ReceiptLine> receipt, String key) {
    return receipt.flatMap(ReceiptLine::etag).equals(mirror.etag(key));
  }

  private boolean mayPass(Optional<ReceiptLine> receipt) {
    return receipt.filter(line -> line.outcome() == Outcome.REJECTED).isPresent()
        && System.nanoTime() - endOfGrace < 0;
  }

  private Optional<ReceiptLine> read(String key) {
    var receipt = Receipts.keyOf(new SourceKey(key)).value();
    try {
      var bytes =
          client.getObject(
              get -> get.bucket(bucket).key(receipt),
              ResponseTransformer.<GetObjectResponse>toBytes());
      return ReceiptLine.read(bytes.asUtf8String());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }
}
