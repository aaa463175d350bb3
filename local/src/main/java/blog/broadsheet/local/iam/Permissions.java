package blog.broadsheet.local.iam;

import blog.broadsheet.local.template.Role;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a role allows, asked at each call. Safe for use by many threads, as far as its witness is.
 */
public final class Permissions {
  private static final int FORBIDDEN = 403;

  private final Role role;
  private final Consumer<Call> witness;

  /**
   * @param witness is told of each call that is allowed
   */
  public Permissions(Role role, Consumer<Call> witness) {
    this.role = role;
    this.witness = witness;
  }

  /**
   * Lets a call pass.
   *
   * @throws AwsServiceException as AWS's services do, if no statement of the role allows it
   */
  public void require(String action, String resource) {
    if (!allows(action, resource)) {
      throw denial(action, resource);
    }
  }

  boolean allows(String action, String resource) {
    var allowed = role.allows(action, resource);
    if (allowed) {
      witness.accept(new Call(role.name(), action, resource));
    }
    return allowed;
  }

  AwsServiceException denial(String action, String resource) {
    var details =
        AwsErrorDetails.builder()
            .errorCode("AccessDenied")
            .errorMessage(
                "%s is not authorized to perform %s on %s, because no statement of its policies in template.yaml allows it"
                    .formatted(role.name(), action, resource))
            .build();
    return AwsServiceException.builder()
        .message(details.errorMessage())
        .awsErrorDetails(details)
        .statusCode(FORBIDDEN)
        .build();
  }
}
