package blog.broadsheet.post;

/**
 * The name of a rendered page in the page store: the SHA-256 of its HTML.
 *
 * <p>Equal pages have one name and a name never changes its content, so a page may be kept for ever
 * by whoever has read it.
 *
 * @param value 64 digits, lower-case hexadecimal
 */
public record PageName(String value) implements Comparable<PageName> {
  public PageName {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A page is named by 64 hexadecimal digits, not " + value);
    }
  }

  @Override
  public int compareTo(PageName other) {
    return value.compareTo(other.value);
  }

  public static PageName of(String html) {
    return new PageName(Sha256.hex(html));
  }
}
