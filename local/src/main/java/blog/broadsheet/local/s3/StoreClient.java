package blog.broadsheet.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * S3 as those have it who run in the server's own process: the same buckets with the same answers
 * and events, but without signing, sending and parsing, which took half of what it costs to publish
 * a blog. Only entity tags may come without their quotes, which the server adds. It can what they
 * ask for; the SDK's interface refuses everything else.
 */
final class StoreClient implements S3Client {
  private final BlobStore store;

  StoreClient(BlobStore store) {
    this.store = store;
  }

  @Override
  public <T> T getObject(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> reading) {
    try (var object = store.getBlob(request)) {
      return reading.transform(object.response(), AbortableInputStream.create(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(request.key() + " could not be read", e);
    }
  }

  @Override
  public HeadObjectResponse headObject(HeadObjectRequest request) {
    return store.blobMetadata(request);
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    var whole = request.toBuilder().contentLength(body.optionalContentLength().orElseThrow());
    try (var content = body.contentStreamProvider().newStream()) {
      return store.putBlob(whole.build(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
    return store.removeBlob(request);
  }

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    return store.list(request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The store is the server's.
  }
}
