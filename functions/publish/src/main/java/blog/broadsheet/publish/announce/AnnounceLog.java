package blog.broadsheet.publish.announce;

import blog.broadsheet.aws.LogLine;
import blog.broadsheet.post.SourceKey;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A line about each thing that did not go as it should. Of a post it tells the key alone. */
final class AnnounceLog {
  private static final InstantSource CLOCK = InstantSource.system();

  private final String requestId;
  private final Consumer<String> lines;

  AnnounceLog(String requestId, Consumer<String> lines) {
    this.requestId = requestId;
    this.lines = lines;
  }

  /** Where in this program a receiver's fault was met says nothing of it. */
  void untold(String receiver, IOException reason) {
    write(
        error("not told, will be tried again")
            .with("receiver", receiver)
            .with("error", reason.toString()));
  }

  void givenUp(SourceKey source) {
    write(error("given up, for not everybody could be told").with("key", source.value()));
  }

  void failed(Throwable cause) {
    write(error("not announced, will be tried again").with(cause));
  }

  private LogLine error(String message) {
    return LogLine.error(message, requestId);
  }

  private void write(LogLine line) {
    lines.accept(line.write(CLOCK.instant()));
  }
}
