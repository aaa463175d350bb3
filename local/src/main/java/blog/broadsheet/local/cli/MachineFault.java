package blog.broadsheet.local.cli;

import blog.broadsheet.local.data.DataFaultException;
import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What the machine refuses: rights, room on the disk, files that are not what they should be. */
final class MachineFault {
  private MachineFault() {}

  /** A line for the user; empty where the fault is not the machine's, but ours. */
  static Optional<String> line(Throwable fault) {
    return Throwables.getCausalChain(fault).stream()
        .flatMap(cause -> told(cause).stream())
        .findFirst();
  }

  private static Optional<String> told(Throwable cause) {
    return switch (cause) {
      case DataFaultException e -> Optional.ofNullable(e.getMessage());
      case FileSystemException e -> Optional.of(told(e));
      case IOException e when e.getMessage() != null -> Optional.of(again(e));
      default -> Optional.empty();
    };
  }

  private static String told(FileSystemException fault) {
    return switch (fault) {
      case AccessDeniedException _ ->
          "%s may not be read or written; change its rights, or name another"
              .formatted(fault.getFile());
      case NoSuchFileException _ ->
          "%s is not there any more; run this again".formatted(fault.getFile());
      case FileAlreadyExistsException _, NotDirectoryException _ ->
          "%s is a file where a folder is needed; move it away, or name another folder"
              .formatted(fault.getFile());
      default -> again(fault);
    };
  }

  private static String again(IOException fault) {
    return "%s; mend that, then run this again".formatted(fault.getMessage());
  }
}
