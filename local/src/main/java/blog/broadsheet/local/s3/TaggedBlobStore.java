package blog.broadsheet.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Gives an entity tag to each object that the store has none of: the MD5 of its content, as S3
 * does.
 *
 * <p>S3Proxy 4.1 keeps tags in extended attributes of the files. Some file systems have none, and
 * many a backup comes back without them. Such objects are read whole each time that somebody asks.
 */
final class TaggedBlobStore extends ForwardingBlobStore {
  TaggedBlobStore(BlobStore store) {
    super(store);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    var page = super.list(request);
    var tagged =
        page.contents().stream()
            .flatMap(object -> tagged(request.bucket(), object).stream())
            .toList();
    return page.toBuilder().contents(tagged).build();
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    var head = super.blobMetadata(request);
    return head.eTag() == null
        ? head.toBuilder().eTag(tagOrRefuse(request.bucket(), request.key())).build()
        : head;
  }

  /**
   * An object that is replaced meanwhile may come with the tag of the one before, and never with
   * the next one's: so whoever hears of the change finds that its content is not the one it knows.
   */
  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    var object = super.getBlob(request);
    if (object.response().eTag() != null) {
      return object;
    }
    close(object);
    var tag = tagOrRefuse(request.bucket(), request.key());
    return tagged(super.getBlob(request), tag);
  }

  /** Nothing, where the list saw what is gone by now: also an object that was being written. */
  private Optional<S3Object> tagged(String bucket, S3Object object) {
    return object.eTag() == null
        ? md5(bucket, object.key()).map(tag -> object.toBuilder().eTag(tag).build())
        : Optional.of(object);
  }

  private static ResponseInputStream<GetObjectResponse> tagged(
      ResponseInputStream<GetObjectResponse> object, String tag) {
    return new ResponseInputStream<>(
        object.response().toBuilder().eTag(tag).build(), AbortableInputStream.create(object));
  }

  private String tagOrRefuse(String bucket, String key) {
    return md5(bucket, key)
        .orElseThrow(() -> S3Exceptions.noSuchKey(bucket, key, "It was removed meanwhile"));
  }

  /** Nothing, where the object is gone. */
  private Optional<String> md5(String bucket, String key) {
    try (var content = delegate().getBlob(bucket, key)) {
      return Optional.of(EntityTag.of(content));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(InputStream content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
