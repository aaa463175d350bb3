package blog.broadsheet.post;

/**
 * A tag, a category or an author, as a post names it.
 *
 * <p>Two spellings with one {@link #slug} are one term: {@code Java} and {@code java} share a
 * listing and a page.
 *
 * @param name at most {@value #MAX_NAME} characters, not blank
 * @param slug what the term's page is called, such as {@code c-plus-plus}
 */
public record Term(TermKind kind, String name, String slug) {
  /**
   * Far above any real tag, and low enough for a post with 80 of them to be swapped within the 4 MB
   * of DynamoDB's transactions.
   */
  public static final int MAX_NAME = 100;

  public Term {
    name = name.strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "A %s has 1 to %d characters, not %d"
              .formatted(kind.singular(), MAX_NAME, name.length()));
    }
  }

  /** A term by its name alone, as posts have it. */
  public Term(TermKind kind, String name) {
    this(kind, name, Slug.of(name));
  }

  /** Where the term's page is, such as {@code /tags/c-plus-plus/}. */
  public PostPath path() {
    return PostPath.of("/" + kind.plural() + "/" + slug + "/");
  }

  public Listing listing() {
    return new Listing.OfTerm(kind, slug);
  }
}
