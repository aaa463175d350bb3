package blog.broadsheet.post;

/** A way to write Markdown. Both have tables, task lists, strikethrough, footnotes and alerts. */
public enum Dialect {
  /** As Jekyll reads it: kramdown with GitHub's additions. Bare URLs stay text. */
  KRAMDOWN,
  /** As on GitHub, and in most generators beside Jekyll: CommonMark; bare URLs become links. */
  GFM
}
