package blog.broadsheet.local;

import java.io.Serial;

/** Somebody else listens on a port. */
public final class PortInUseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public PortInUseException(int port, Throwable cause) {
    super("Port %d is in use; choose another with --port or --s3-port".formatted(port), cause);
  }
}
