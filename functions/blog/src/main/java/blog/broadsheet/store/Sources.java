package blog.broadsheet.store;

import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/**
 * The content bucket as publishing sees it. Safe for use by many threads; faults of the store are
 * unchecked exceptions.
 */
public interface Sources {
  /**
   * The file under a key as it is now.
   *
   * @param limit the most bytes to read; a larger file comes back as {@link Source.TooLarge}
   * @return nothing where there is no such file
   */
  Optional<Source> read(SourceKey key, long limit);
}
