package blog.broadsheet.local.s3;

import com.google.common.util.concurrent.Striped;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
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
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Lets one writer at a time to each key, and looks at {@code If-Match} while it is alone.
 *
 * <p>S3Proxy 4.1 looks before it writes, so that of eight writers who had read the same object
 * several replaced it; S3 lets one.
 */
final class OneWriterBlobStore extends ForwardingBlobStore {
  /** As good as a lock for each key; those not in use are let go. */
  private final Striped<Lock> locks = Striped.lazyWeakLock(Integer.MAX_VALUE);

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

  private <T> T alone(String bucket, String key, Supplier<T> write) {
    var lock = locks.get(bucket + "/" + key);
    lock.lock();
    try {
      return write.get();
    } finally {
      lock.unlock();
    }
  }

  private void require(String etag, String bucket, String key) {
    var head = blobMetadataIfPresent(bucket, key);
    if (head == null) {
      throw S3Exceptions.noSuchKey(bucket, key, "There is nothing to replace");
    }
    if (!etag.equals("*") && !bare(head.eTag()).equals(bare(etag))) {
      throw S3Exceptions.fromStatusCode(412);
    }
  }

  private static String bare(String etag) {
    return etag.replace("\"", "");
  }
}
