package blog.broadsheet.store;

import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/** A file of the content bucket as it was at one moment. */
public sealed interface Source {
  SourceKey key();

  /** Changes whenever the content does; opaque. */
  String etag();

  /** Its bytes; nothing where it was too large to be read. */
  default Optional<byte[]> content() {
    return switch (this) {
      case Content(var _, var _, var bytes) -> Optional.of(bytes);
      case TooLarge _ -> Optional.empty();
    };
  }

  /**
   * A file that was read whole. Its bytes are read once and compared by nobody, so they stay a
   * plain array.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(SourceKey key, String etag, byte[] bytes) implements Source {}

  /** A file that was not read, for it is larger than anything that is published. */
  record TooLarge(SourceKey key, String etag, long size) implements Source {}
}
