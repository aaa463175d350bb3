package blog.broadsheet.local.s3;

import com.google.common.util.concurrent.Striped;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Lets one writer at a time to each key, looks at {@code If-Match} while it is alone, and keeps
 * what is being written out of lists.
 *
 * <p>S3Proxy 4.1 looks before it writes, so that of eight writers who had read the same object
 * several replaced it; S3 lets one. And it writes beside the object, to {@code <key>-<UUID>}, which
 * its lists show for as long as the write is under way.
 */
final class OneWriterBlobStore extends ForwardingBlobStore {
  /** Ends like the name of an object that is being written; its first group is the object's key. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(.+)-\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** As good as a lock for each key; those not in use are let go. */
  private final Striped<Lock> locks = Striped.lazyWeakLock(Integer.MAX_VALUE);

  /** Bucket and key of each object that is being written. */
  private final Set<String> writing = ConcurrentHashMap.newKeySet();

  OneWriterBlobStore(BlobStore store) {
    super(store);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          Optional.ofNullable(request.ifMatch())
              .ifPresent(etag -> require(etag, request.bucket(), request.key()));
          return super.putBlob(request, payload);
        });
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return alone(
        request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return alone(
        request.bucket(), request.key(), () -> super.completeMultipartUpload(upload, request));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return alone(request.bucket(), request.key(), () -> super.removeBlob(request));
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    var page = super.list(request);
    var finished =
        page.contents().stream()
            .filter(object -> !isUnfinished(request.bucket(), object.key()))
            .toList();
    return page.toBuilder().contents(finished).build();
  }

  /**
   * What the list saw may have been finished since; then nothing is there any more by that name.
   */
  private boolean isUnfinished(String bucket, String name) {
    var match = UNFINISHED.matcher(name);
    return match.matches()
        && (writing.contains(bucket + "/" + match.group(1)) || !blobExists(bucket, name));
  }

  private <T> T alone(String bucket, String key, Supplier<T> write) {
    var name = bucket + "/" + key;
    var lock = locks.get(name);
    lock.lock();
    writing.add(name);
    try {
      return write.get();
    } finally {
      writing.remove(name);
      lock.unlock();
    }
  }

  private void require(String etag, String bucket, String key) {
    var head = blobMetadataIfPresent(bucket, key);
    if (head == null) {
      throw S3Exceptions.noSuchKey(bucket, key, "There is nothing to replace");
    }
    if (!etag.equals("*") && !EntityTag.bare(head.eTag()).equals(EntityTag.bare(etag))) {
      throw S3Exceptions.fromStatusCode(412);
    }
  }
}
