package blog.broadsheet.local.data;

import java.io.Serial;
import java.util.Objects;
import java.util.stream.Stream;

/** A data file that can no longer be read or written; only a new start brings it back. */
public final class DataFaultException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  DataFaultException(String file, Throwable cause) {
    super(
        "%s cannot be read or written any more: %s; make room on the disk or mend it, then start again (a damaged file may be moved away: it is made again from what was uploaded)"
            .formatted(file, root(cause).getMessage()),
        cause);
  }

  private static Throwable root(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .filter(cause -> cause.getMessage() != null)
        .reduce(fault, (_, cause) -> cause);
  }
}
