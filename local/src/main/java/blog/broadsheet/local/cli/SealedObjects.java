package blog.broadsheet.local.cli;

import blog.broadsheet.local.cli.BlogFolder.Entry;
import blog.broadsheet.local.s3.EntityTag;
import blog.broadsheet.post.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gaul.shaded.org.eclipse.jetty.http.MimeTypes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The objects of a bucket to which files of a folder are uploaded. Each such upload is sealed in
 * its metadata: a copy that somebody makes of it under another key, or puts over another, breaks
 * the seal. Safe for use by many threads.
 */
final class SealedObjects {
  /** The metadata by which an object tells its origin, and how it came. */
  private static final String ORIGIN = "folder";

  private static final String SEAL = "seal";

  /**
   * An object as it is.
   *
   * @param isSealed whether it is as some folder had it, so nobody changed it in the bucket
   * @param isOurs whether it is as a folder of this origin had it
   */
  record Found(String etag, Instant modified, boolean isSealed, boolean isOurs) {}

  private final S3Client client;
  private final String bucket;
  private final String origin;
  private final Set<String> unfinished = ConcurrentHashMap.newKeySet();

  /**
   * @param origin whatever tells those who upload apart, such as a folder's address
   */
  SealedObjects(S3Client client, String bucket, String origin) {
    this.client = client;
    this.bucket = bucket;
    this.origin = Sha256.brief(origin);
  }

  List<String> keys() {
    // A key may hold what XML does not.
    return client
        .listObjectsV2Paginator(list -> list.bucket(bucket).encodingType(EncodingType.URL))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  Optional<Found> find(String key) {
    try {
      return Optional.of(found(key, client.headObject(head -> head.bucket(bucket).key(key))));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }

  private Found found(String key, HeadObjectResponse head) {
    var etag = EntityTag.bare(head.eTag());
    var isSealed = seal(key, etag).equals(head.metadata().get(SEAL));
    var isOurs = isSealed && origin.equals(head.metadata().get(ORIGIN));
    return new Found(etag, head.lastModified(), isSealed, isOurs);
  }

  /**
   * Whether an upload failed and none has succeeded since: then the object may be there, and nobody
   * may have been told.
   */
  boolean isUnfinished(String key) {
    return unfinished.contains(key);
  }

  void put(Entry file, String etag) {
    unfinished.add(file.key());
    var type =
        Optional.ofNullable(MimeTypes.DEFAULTS.getMimeByExtension(file.key()))
            .orElse("application/octet-stream");
    var marks = Map.of(ORIGIN, origin, SEAL, seal(file.key(), etag));
    client.putObject(
        put -> put.bucket(bucket).key(file.key()).contentType(type).metadata(marks),
        RequestBody.fromFile(file.file()));
    unfinished.remove(file.key());
  }

  void remove(String key) {
    client.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  private static String seal(String key, String etag) {
    return Sha256.brief(key + "\n" + etag);
  }
}
