package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has sources looked at by whoever takes the messages. */
record Looks(Messages messages) {
  /**
   * A look that changes something takes up to half a second on AWS, so a call has time for those of
   * two or three such messages; what a batch of ten asks for beyond that is asked for anew.
   */
  private static final int KEYS_PER_MESSAGE = 25;

  void ask(List<SourceKey> keys) {
    ask(keys, _ -> Optional.empty());
  }

  /**
   * @param since as {@link QueueMessage.Look} has it; keys of different times share no message
   */
  void ask(List<SourceKey> keys, Function<SourceKey, Optional<Instant>> since) {
    var bodies = new ArrayList<String>();
    keys.stream()
        .collect(Collectors.groupingBy(since, LinkedHashMap::new, Collectors.toList()))
        .forEach((at, same) -> {
          for (var from = 0; from < same.size(); from += KEYS_PER_MESSAGE) {
            var some = same.subList(from, Math.min(from + KEYS_PER_MESSAGE, same.size()));
            bodies.add(new QueueMessage.Look(some, at).write());
          }
        });
    messages.send(bodies);
  }
}
