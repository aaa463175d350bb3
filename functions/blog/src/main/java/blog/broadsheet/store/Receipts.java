package blog.broadsheet.store;

import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/**
 * The receipts in the content bucket, {@code _receipts/<key>.json}, as text. Safe for use by many
 * threads; faults of the store are unchecked exceptions.
 */
public interface Receipts {
  /** The folder of the receipts in the content bucket. */
  String FOLDER = "_receipts/";

  /** What a receipt's key has behind its source's. */
  String SUFFIX = ".json";

  /** A receipt and the tag by which the store tells whether it has changed since. */
  record Stored(String json, String etag) {}

  /** The key in the content bucket that a source's receipt has. */
  static SourceKey keyOf(SourceKey source) {
    return new SourceKey(FOLDER + source + SUFFIX);
  }

  /** The source that a file of the content bucket is the receipt of. */
  static Optional<SourceKey> sourceOf(SourceKey file) {
    var key = file.value();
    return key.startsWith(FOLDER) && key.endsWith(SUFFIX)
        ? Optional.of(key.substring(FOLDER.length(), key.length() - SUFFIX.length()))
            .filter(source -> !source.isEmpty())
            .map(SourceKey::new)
        : Optional.empty();
  }

  Optional<Stored> get(SourceKey source);

  /**
   * Writes a receipt if the stored one is still {@code expected}.
   *
   * @param expected the tag of the receipt to replace; empty where there must be none yet
   * @return whether it was written
   */
  boolean put(SourceKey source, String json, Optional<String> expected);
}
