package blog.broadsheet.post;

import java.util.Locale;

/** The ways in which posts are grouped by their authors. */
public enum TermKind {
  TAG("tags"),
  CATEGORY("categories"),
  AUTHOR("authors");

  private final String plural;

  TermKind(String plural) {
    this.plural = plural;
  }

  /** The name in keys and query parameters, such as {@code tag}. */
  public String singular() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in paths and JSON, such as {@code tags}. */
  public String plural() {
    return plural;
  }
}
