package blog.broadsheet.local.s3;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an object.
 *
 * @param name as in a notification, such as {@code ObjectCreated:Put}
 * @param content what the object is now; absent where it was removed
 */
public record ObjectEvent(
    String bucket, String key, String name, Optional<Content> content, Instant time) {
  /**
   * The content of an object.
   *
   * @param etag without quotes
   */
  public record Content(long size, String etag) {}
}
