package blog.broadsheet.local;

import java.io.Serial;
import java.net.URI;

/** The DynamoDB that is to keep the table does not answer, or refuses. */
public final class EndpointException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  EndpointException(URI endpoint, Throwable cause) {
    super(
        "The DynamoDB at %s cannot be used; start it, or name another with --dynamodb: %s"
            .formatted(endpoint, cause.getMessage()),
        cause);
  }
}
