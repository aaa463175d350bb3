package blog.broadsheet.local.cli;

import blog.broadsheet.local.cli.BlogFolder.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Uploads files as {@code aws s3 sync} does: several at a time, and only those that the bucket does
 * not hold already.
 */
final class Uploader {
  private static final int AT_A_TIME = 8;

  private final S3Client client;
  private final String bucket;
  private final Map<String, String> etags;

  Uploader(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
    this.etags = new HashMap<>();
    client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .forEach(object -> etags.put(object.key(), etag(object)));
  }

  /**
   * Uploads what is new.
   *
   * @param afterEach is run after each file, by many threads
   * @return how many files were new
   */
  int upload(List<Entry> files, Runnable afterEach) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
      var uploads =
          files.stream()
              .map(entry ->
                  threads.submit(() -> {
                    var isNew = upload(entry);
                    afterEach.run();
                    return isNew;
                  }))
              .toList();
      var count = 0;
      for (var upload : uploads) {
        count += result(upload) ? 1 : 0;
      }
      return count;
    }
  }

  private boolean upload(Entry entry) throws IOException {
    var bytes = entry.bytes();
    var known = Optional.ofNullable(etags.get(entry.key()));
    if (known.filter(etag -> etag.equals(md5(bytes))).isPresent()) {
      return false;
    }
    var type =
        Optional.ofNullable(URLConnection.guessContentTypeFromName(entry.key()))
            .orElse("application/octet-stream");
    client.putObject(
        put -> put.bucket(bucket).key(entry.key()).contentType(type), RequestBody.fromBytes(bytes));
    return true;
  }

  private static boolean result(Future<Boolean> upload) throws InterruptedException {
    try {
      return upload.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw new IllegalStateException("An upload failed", e.getCause());
    }
  }

  private static String etag(S3Object object) {
    return object.eTag().replace("\"", "");
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }
}
