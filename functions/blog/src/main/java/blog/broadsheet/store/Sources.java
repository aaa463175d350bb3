package blog.broadsheet.store;

import blog.broadsheet.post.SourceKey;
import java.util.List;
import java.util.Optional;

/**
 * The content bucket as publishing sees it. Safe for use by many threads; faults of the store are
 * unchecked exceptions.
 */
public interface Sources {
  /**
   * A file in a list.
   *
   * @param etag as {@link Source#etag} of the same file
   */
  record Listed(SourceKey key, String etag) {}

  /**
   * The file under a key as it is now.
   *
   * @param limit the most bytes to read; a larger file comes back as {@link Source.TooLarge}
   * @return nothing where there is no such file
   */
  Optional<Source> read(SourceKey key, long limit);

  /** The {@link Source#etag} of the file under a key; nothing where there is no such file. */
  Optional<String> etag(SourceKey key);

  /**
   * The first files whose keys begin with a prefix, in the order of their keys.
   *
   * @param limit 1 to 1,000; fewer come back only where there are no more
   */
  List<Listed> under(String prefix, int limit);

  /**
   * The first files of the bucket, of every kind, in the order of their keys.
   *
   * @param after the key behind which to begin; empty for the beginning
   * @param limit 1 to 1,000; fewer come back only where there are no more
   */
  List<Listed> list(Optional<SourceKey> after, int limit);
}
