package blog.broadsheet.post;

/**
 * A folder of posts and pages beside {@code _posts}: one of Jekyll's collections that are put out.
 * What has a date in it is a post, anything else a page.
 *
 * @param folder how the keys of its files begin, such as {@code _recipes/}
 * @param permalink the pattern of their paths
 * @see <a href="https://jekyllrb.com/docs/collections/">Jekyll's collections</a>
 */
public record PostCollection(String folder, String permalink) {
  /** By which Jekyll tells the folder of a collection from others. */
  private static final char MARK = '_';

  /** The collection of a name, in a folder such as {@code all/}, or in none. */
  public static PostCollection of(String parent, String name, String permalink) {
    return new PostCollection(parent + MARK + name + "/", permalink);
  }

  /** Such as {@code recipes}. */
  public String name() {
    var end = folder.length() - 1;
    return folder.substring(folder.lastIndexOf('/', end - 1) + 2, end);
  }

  public boolean contains(SourceKey key) {
    return key.value().startsWith(folder);
  }
}
