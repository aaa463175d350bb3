package blog.broadsheet.publish.source;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a post may use of the other files of its site: includes, data, the configuration, and where
 * the other posts are found. Whoever implements it learns what a post was made of.
 *
 * <p>Keys are those of the content bucket, such as {@code _includes/note.html}. A fault of the
 * infrastructure throws. Safe for use by many threads.
 */
public interface SiteFiles {
  /** A file's bytes; empty where there is none. */
  Optional<byte[]> read(String key);

  /**
   * The keys that begin with a prefix, in order, at most some thousand. Prefixes that authors write
   * are narrow: a folder of data, or the name of a post without its extension.
   */
  List<String> list(String prefix);

  /** The files of a name, in order; perhaps also some that are gone. */
  List<String> named(Use.Named use);

  /** Takes note that a setting of {@code _config.yml} is used, whether it is there or not. */
  default void noteSetting(String name) {}

  /** How long the answers have taken so far, all together. */
  default Duration waited() {
    return Duration.ZERO;
  }

  /** Where readers find what another file becomes: a post or a page; empty where it is neither. */
  Optional<PostPath> pathOf(SourceKey source);

  /** Whether it was asked so far where anything is found, which may change. */
  default boolean wereAskedForPaths() {
    return false;
  }

  /**
   * Where a link to another file leads; to an index at the root, which the site makes, it is home.
   */
  default Optional<PostPath> linkTo(SourceKey source) {
    return LeftAlone.isHome(source) ? Optional.of(PostPath.of("/")) : pathOf(source);
  }
}
