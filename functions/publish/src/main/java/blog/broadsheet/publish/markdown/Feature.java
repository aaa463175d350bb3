package blog.broadsheet.publish.markdown;

/** What a dialect of Markdown has beyond CommonMark, GitHub's tables and footnotes. */
public enum Feature {
  /** Bare URLs and addresses become links, as on GitHub. */
  AUTOLINKS,
  /** {@code [text](url){:rel="sponsored"}} and <code>{: .note}</code>, as in kramdown. */
  ATTRIBUTE_LISTS,
  /** Curly quotes, dashes, ellipses and guillemets, as in kramdown. */
  SMART_PUNCTUATION,
  /** Footnotes are found at {@code #fn:1}, as in kramdown. */
  KRAMDOWN_FOOTNOTE_IDS
}
