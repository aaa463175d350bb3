package blog.broadsheet.local.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar, where there is a terminal to show it on. Safe for use by many threads. */
final class Progress implements AutoCloseable {
  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Begins at nothing done.
   *
   * @param steps how many there are to be
   */
  static Progress of(String task, int steps) {
    var console = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    return new Progress(
        console.map(_ ->
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(100)
                .build()));
  }

  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
