package blog.broadsheet.site.view;

/** A link to a listing, with the number of its posts. */
public record CountedLink(Link link, long posts) {
  /** The number with its noun, such as {@code 3 posts}. */
  public String count() {
    return count(posts);
  }

  /** A number of posts in words. */
  public static String count(long posts) {
    return posts == 1 ? "1 post" : posts + " posts";
  }
}
