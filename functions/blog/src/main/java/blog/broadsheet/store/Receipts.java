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

  /** A receipt and the tag by which the store tells whether it has changed since. */
  record Stored(String json, String etag) {}

  Optional<Stored> get(SourceKey source);

  /**
   * Writes a receipt if the stored one is still {@code expected}.
   *
   * @param expected the tag of the receipt to replace; empty where there must be none yet
   * @return whether it was written
   */
  boolean put(SourceKey source, String json, Optional<String> expected);
}
