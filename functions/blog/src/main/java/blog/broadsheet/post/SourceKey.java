package blog.broadsheet.post;

/**
 * The key of a file in the content bucket, such as {@code _posts/2019-10-13-wrap-up.md}.
 *
 * @param value as S3 has it, not encoded; 1 to 1,024 bytes, which S3 sees to
 */
public record SourceKey(String value) implements Comparable<SourceKey> {
  public SourceKey {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A key is not empty");
    }
  }

  /** By the UTF-8 bytes, the order in which S3 lists keys. */
  @Override
  public int compareTo(SourceKey other) {
    return Utf8Order.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
