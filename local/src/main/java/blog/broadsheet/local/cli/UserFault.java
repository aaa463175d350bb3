package blog.broadsheet.local.cli;

import java.io.Serial;

/** The user asked for what cannot be done; the message says what to do instead. */
final class UserFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UserFault(String message) {
    super(message);
  }
}
