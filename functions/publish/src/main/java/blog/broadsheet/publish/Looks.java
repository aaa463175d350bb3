package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Messages;
import java.util.ArrayList;
import java.util.List;

/** Has sources looked at by whoever takes the messages. */
record Looks(Messages messages) {
  /**
   * Posts are looked at in a few milliseconds each; a message of these is far from the function's
   * time-out.
   */
  private static final int KEYS_PER_MESSAGE = 25;

  void ask(List<SourceKey> keys) {
    var bodies = new ArrayList<String>();
    for (var from = 0; from < keys.size(); from += KEYS_PER_MESSAGE) {
      var some = keys.subList(from, Math.min(from + KEYS_PER_MESSAGE, keys.size()));
      bodies.add(new QueueMessage.Look(some).write());
    }
    messages.send(bodies);
  }
}
