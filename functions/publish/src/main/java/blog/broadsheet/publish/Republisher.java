package blog.broadsheet.publish;

import blog.broadsheet.publish.QueueMessage.Republish;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Sources;
import java.util.List;
import java.util.Optional;

/**
 * Has every post and page looked at again after a change of the settings.
 *
 * <p>One call lists one page of the bucket and leaves the rest to a message of its own, so a blog
 * of any size is gone through in calls that all take about as long.
 */
final class Republisher {
  /** What S3 lists in one call. */
  private static final int PAGE = 1000;

  private final Sources sources;
  private final Messages messages;
  private final Looks looks;

  Republisher(Sources sources, Messages messages) {
    this.sources = sources;
    this.messages = messages;
    this.looks = new Looks(messages);
  }

  /** Begins, by a message. */
  void begin() {
    messages.send(List.of(new Republish(Optional.empty()).write()));
  }

  /** Puts the posts and pages of one page on the queue, and the message that goes on behind it. */
  void advance(Republish message) {
    var page = sources.list(message.after(), PAGE);
    looks.ask(
        page.stream()
            .map(Sources.Listed::key)
            .filter(key -> SourceKind.of(key).isDocument())
            .toList());
    if (page.size() == PAGE) {
      messages.send(List.of(new Republish(Optional.of(page.getLast().key())).write()));
    }
  }
}
