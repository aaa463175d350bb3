package blog.broadsheet.local.data;

import java.io.Serial;
import java.nio.file.Path;

/** Another process has the data file open. */
public final class DataInUseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  DataInUseException(Path file, Throwable cause) {
    super(
        "%s is in use by another process; end the ./blog serve that has it, or ask it by commands without --data"
            .formatted(file),
        cause);
  }
}
