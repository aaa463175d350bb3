package blog.broadsheet.local.s3;

import com.google.common.io.CountingInputStream;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
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
 * Tells of every change, after it took effect and before its author is answered: so an upload that
 * was acknowledged has told of itself.
 *
 * <p>A removal of many objects is told once for each, because S3Proxy carries it out one by one.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {
  /** By which S3Proxy remembers uploads in parts. */
  private static final List<String> OWN_KEYS = List.of(".s3proxy-mpu-stub-", ".mpus-");

  private final Consumer<ObjectEvent> listener;
  private final InstantSource clock;

  NotifyingBlobStore(BlobStore store, Consumer<ObjectEvent> listener, InstantSource clock) {
    super(store);
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    var counted = new CountingInputStream(payload);
    var response = super.putBlob(request, counted);
    tell(
        request.bucket(),
        request.key(),
        "ObjectCreated:Put",
        Optional.of(content(counted.getCount(), response.eTag())));
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    var response = super.copyBlob(request);
    created(request.destinationBucket(), request.destinationKey(), "ObjectCreated:Copy");
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    var response = super.completeMultipartUpload(upload, request);
    created(request.bucket(), request.key(), "ObjectCreated:CompleteMultipartUpload");
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    var response = super.removeBlob(request);
    var name =
        request.versionId() == null && response.versionId() != null
            ? "ObjectRemoved:DeleteMarkerCreated"
            : "ObjectRemoved:Delete";
    tell(request.bucket(), request.key(), name, Optional.empty());
    return response;
  }

  /** An object that is gone already is told of by its removal. */
  private void created(String bucket, String key, String name) {
    Optional.ofNullable(blobMetadataIfPresent(bucket, key))
        .map(head -> content(head.contentLength(), head.eTag()))
        .ifPresent(content -> tell(bucket, key, name, Optional.of(content)));
  }

  private static ObjectEvent.Content content(long size, String etag) {
    return new ObjectEvent.Content(size, EntityTag.bare(etag));
  }

  private void tell(String bucket, String key, String name, Optional<ObjectEvent.Content> content) {
    if (OWN_KEYS.stream().noneMatch(key::startsWith)) {
      listener.accept(new ObjectEvent(bucket, key, name, content, clock.instant()));
    }
  }
}
