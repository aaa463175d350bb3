package blog.broadsheet.aws;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The content bucket in S3: one request for each file and for each list of keys. Of a file that is
 * too large only the head is taken, and the connection is dropped.
 */
public final class S3Sources implements Sources {
  private final S3Objects objects;

  public S3Sources(S3Client client, String bucket) {
    this.objects = new S3Objects(client, bucket);
  }

  @Override
  public Optional<Source> read(SourceKey key, long limit) {
    return objects.get(key.value(), upTo(limit, key));
  }

  @Override
  public Optional<String> etag(SourceKey key) {
    return objects.etag(key.value()).map(Etags::bare);
  }

  @Override
  public List<Listed> under(String prefix, int limit) {
    return list(prefix, Optional.empty(), limit);
  }

  @Override
  public List<Listed> list(Optional<SourceKey> after, int limit) {
    return list("", after.map(SourceKey::value), limit);
  }

  private List<Listed> list(String prefix, Optional<String> after, int limit) {
    return objects.list(prefix, after, limit, object -> Optional.of(listed(object)));
  }

  private static Listed listed(S3Object object) {
    return new Listed(new SourceKey(object.key()), Etags.bare(object.eTag()));
  }

  private static ResponseTransformer<GetObjectResponse, Source> upTo(long limit, SourceKey key) {
    return (head, body) -> {
      var etag = Etags.bare(head.eTag());
      if (head.contentLength() > limit) {
        body.abort();
        return new Source.TooLarge(key, etag, head.contentLength());
      }
      var bytes = ResponseTransformer.<GetObjectResponse>toBytes().transform(head, body);
      return new Source.Content(key, etag, bytes.asByteArrayUnsafe());
    };
  }
}
