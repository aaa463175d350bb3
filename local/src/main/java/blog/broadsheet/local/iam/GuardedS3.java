package blog.broadsheet.local.iam;

import java.util.function.Function;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Request;

/** A client of S3 that lets pass what a function's role allows. */
public final class GuardedS3 extends DelegatingS3Client {
  private final Guard guard;

  public GuardedS3(S3Client client, Permissions permissions) {
    super(client);
    this.guard = new Guard(permissions);
  }

  @Override
  protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
    guard.require(request);
    try {
      return operation.apply(request);
    } catch (NoSuchKeyException e) {
      throw guard.told(request, e);
    }
  }
}
