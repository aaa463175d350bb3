package blog.broadsheet.benchmarks;

/**
 * A post that no author wrote.
 *
 * @param name unique among the posts of one run, such as {@code post-42}
 * @param key where its file goes in the content bucket
 * @param path where the default permalink puts it
 * @param text the file's first version
 */
record MadeUpPost(String name, String key, String path, String text) {
  /** The file's text in a later version, which says {@link #mark} of that version. */
  String revised(int revision) {
    return text + "\n" + mark(revision) + "\n";
  }

  /** A word that stands in this version of this post and nowhere else. */
  String mark(int revision) {
    return name.replace("-", "x") + "x" + revision + "x";
  }
}
