package blog.broadsheet.local.s3;

import com.google.common.io.CountingInputStream;
import com.google.common.util.concurrent.Striped;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Lets one writer at a time to each key, looks at {@code If-Match} while it is alone, keeps what is
 * being written out of lists, and what is overwritten in sight of readers.
 *
 * <p>S3Proxy 4.1 looks before it writes, so that of eight writers who had read the same object
 * several replaced it; S3 lets one. It writes beside the object, to {@code <key>-<UUID>}, which its
 * lists show for as long as the write is under way. Where versions are kept it moves the current
 * one away before the new one comes to its place. And a removal takes away the folder that it
 * leaves empty, also one that another write has just made for its own object.
 */
final class OneWriterBlobStore extends ForwardingBlobStore {
  /** Ends like the name of an object that is being written; its first group is the object's key. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(.+)-\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** More than enough: of a hundred writes beside removals one is tried twice. */
  private static final int TRIES = 10;

  /** As good as a lock for each key; those not in use are let go. */
  private final Striped<Lock> locks = Striped.lazyWeakLock(Integer.MAX_VALUE);

  /** Bucket and key of each object that is being written. */
  private final Set<String> writing = ConcurrentHashMap.newKeySet();

  OneWriterBlobStore(BlobStore store) {
    super(store);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return read(request.bucket(), request.key(), () -> super.getBlob(request));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return read(request.bucket(), request.key(), () -> super.blobMetadata(request));
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    var counted = new CountingInputStream(payload);
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          Optional.ofNullable(request.ifMatch())
              .ifPresent(etag -> require(etag, request.bucket(), request.key()));
          return write(() -> super.putBlob(request, counted), () -> counted.getCount() == 0);
        });
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return alone(
        request.destinationBucket(),
        request.destinationKey(),
        () -> write(() -> super.copyBlob(request), () -> true));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return alone(
        request.bucket(),
        request.key(),
        () -> write(() -> super.completeMultipartUpload(upload, request), () -> true));
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

  /**
   * Who finds nothing may have come while an object was replaced, and so asks once more when nobody
   * writes.
   */
  private <T> T read(String bucket, String key, Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      if (!(e instanceof NoSuchKeyException) && !isGone(e)) {
        throw e;
      }
    }
    var lock = lock(bucket, key);
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tries again where the folder was taken away before the object lay in it.
   *
   * @param isUntouched whether the content can still be read from its beginning, as it can be until
   *     the file is open, which keeps the folder
   */
  private static <T> T write(Supplier<T> write, BooleanSupplier isUntouched) {
    for (var attempt = 1; attempt < TRIES; attempt++) {
      try {
        return write.get();
      } catch (RuntimeException e) {
        if (!isGone(e) || !isUntouched.getAsBoolean()) {
          throw e;
        }
      }
    }
    return write.get();
  }

  private static boolean isGone(RuntimeException fault) {
    return fault.getCause() instanceof NoSuchFileException;
  }

  private <T> T alone(String bucket, String key, Supplier<T> write) {
    var name = bucket + "/" + key;
    var lock = lock(bucket, key);
    lock.lock();
    writing.add(name);
    try {
      return write.get();
    } finally {
      writing.remove(name);
      lock.unlock();
    }
  }

  private Lock lock(String bucket, String key) {
    return locks.get(bucket + "/" + key);
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
