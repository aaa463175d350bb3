package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A share of a processor for one process, as Lambda gives by memory: by a control group of Linux,
 * of version 1 or 2. Needs root.
 */
final class CpuShare implements AutoCloseable {
  /** Lambda gives a whole processor at this size. */
  private static final int MEGABYTES_OF_A_PROCESSOR = 1769;

  /** In microseconds; AWS's own. */
  private static final int PERIOD = 20_000;

  private static final Path VERSION_1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path VERSION_2 = Path.of("/sys/fs/cgroup");

  private final Path group;

  private CpuShare(Path group) {
    this.group = group;
  }

  /** Holds a process, from now on, to what a function of so many megabytes has. */
  static CpuShare of(long pid, int megabytes) throws IOException {
    var quota = PERIOD * megabytes / MEGABYTES_OF_A_PROCESSOR;
    var isOld = Files.isDirectory(VERSION_1);
    var group = Files.createDirectory((isOld ? VERSION_1 : VERSION_2).resolve("broadsheet-" + pid));
    if (isOld) {
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
    } else {
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD);
    }
    Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    return new CpuShare(group);
  }

  /** To be called when the process has ended. */
  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
