package blog.broadsheet.publish;

import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Use;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has those looked at that use a file, or where it is found. They look for themselves whether what
 * they use has changed.
 *
 * <p>One call goes through a page of them and leaves the rest to a message of its own, so the users
 * of one include may be as many as they like.
 */
final class Users {
  private static final int PAGE = 1000;
  private static final String DATA = "_data/";

  private final IndexWriter index;
  private final Messages messages;
  private final Looks looks;

  Users(IndexWriter index, Messages messages) {
    this.index = index;
    this.messages = messages;
    this.looks = new Looks(messages);
  }

  /** Tells the users of a file that has changed, has come or has gone, or is found elsewhere. */
  void tell(SourceKey key) {
    stems(key).forEach(stem -> advance(new QueueMessage.Tell(stem, Optional.empty())));
  }

  /** Puts a page of the users on the queue, and the message that goes on behind it. */
  void advance(QueueMessage.Tell message) {
    var page = index.users(message.stem(), message.after(), PAGE);
    looks.ask(page);
    if (page.size() == PAGE) {
      var rest = new QueueMessage.Tell(message.stem(), Optional.of(page.getLast()));
      messages.send(List.of(rest.write()));
    }
  }

  /** Data is also used folder by folder, posts and pages by their mere names. */
  private static List<String> stems(SourceKey key) {
    var stems = new ArrayList<String>();
    stems.add(Use.stemOf(key.value()));
    Use.stemByName(key.value()).ifPresent(stems::add);
    if (key.value().startsWith(DATA)) {
      for (var end = DATA.length(); end > 0; end = key.value().indexOf('/', end) + 1) {
        stems.add(Use.stemOf(key.value().substring(0, end)));
      }
    }
    return stems;
  }
}
