package blog.broadsheet.index;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;

/** What became of a change that was to be written to the index. */
public sealed interface WriteResult {
  /** The index says what it should. */
  record Written(SourceRecord record) implements WriteResult {}

  /**
   * Somebody else wrote about the source since its record was read: read both again and start over.
   */
  record Stale() implements WriteResult {}

  /** The path belongs to another source; nothing was written. */
  record Taken(PostPath path, SourceKey owner) implements WriteResult {}
}
