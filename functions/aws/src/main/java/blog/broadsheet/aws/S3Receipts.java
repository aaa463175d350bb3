package blog.broadsheet.aws;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import java.util.Optional;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The receipts in S3, written conditionally.
 *
 * <p>A write whose answer was lost on its way, and which the client therefore sent again, is
 * reported as refused although it happened: read the receipt again.
 */
public final class S3Receipts implements Receipts {
  private final S3Objects objects;

  public S3Receipts(S3Client client, String bucket) {
    this.objects = new S3Objects(client, bucket);
  }

  @Override
  public Optional<Stored> get(SourceKey source) {
    return objects.get(
        key(source),
        (head, body) -> {
          var bytes = ResponseTransformer.<GetObjectResponse>toBytes().transform(head, body);
          return new Stored(bytes.asUtf8String(), Etags.bare(head.eTag()));
        });
  }

  @Override
  public boolean put(SourceKey source, String json, Optional<String> expected) {
    var request = PutObjectRequest.builder().contentType("application/json");
    expected.map(Etags::quoted).ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
    return objects.putIf(request, key(source), json);
  }

  private static String key(SourceKey source) {
    return Receipts.keyOf(source).value();
  }
}
