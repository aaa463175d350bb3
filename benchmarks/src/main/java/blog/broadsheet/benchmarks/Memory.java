package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The resident memory of a process as Linux counts it.
 *
 * @param now in KiB, {@code VmRSS}
 * @param peak in KiB, {@code VmHWM}
 */
record Memory(long now, long peak) {
  static final Memory NONE = new Memory(0, 0);

  /** Reads {@code /proc/PID/status}; {@link #NONE} of a process that has ended meanwhile. */
  static Memory of(long pid) {
    try {
      return parse(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
    } catch (IOException _) {
      return NONE;
    }
  }

  static Memory parse(String status) {
    return new Memory(field(status, "VmRSS:"), field(status, "VmHWM:"));
  }

  Memory plus(Memory other) {
    return new Memory(now + other.now, peak + other.peak);
  }

  static String megabytes(long kibibytes) {
    return String.format(Locale.ROOT, "%,.0f MB", kibibytes * 1024 / 1e6);
  }

  private static long field(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
