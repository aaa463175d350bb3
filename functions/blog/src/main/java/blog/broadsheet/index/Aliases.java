package blog.broadsheet.index;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The aliases that a post asks for, as they stand before a step.
 *
 * @param free those that it may have, with what is there now: nothing, or a trace
 * @param taken those that belong to another source
 */
record Aliases(Map<PostPath, Optional<PathItem>> free, Map<PostPath, SourceKey> taken) {
  Aliases {
    free = new TreeMap<>(free);
    taken = new TreeMap<>(taken);
  }

  boolean contains(PostPath path) {
    return free.containsKey(path) || taken.containsKey(path);
  }
}
