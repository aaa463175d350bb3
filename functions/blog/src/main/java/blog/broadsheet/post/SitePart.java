package blog.broadsheet.post;

import java.util.Locale;

/** What an owner writes for all pages, each in a file of its own. */
public enum SitePart {
  /** The configuration as it was written, of which templates may use anything. */
  CONFIG,
  /** HTML for the head of every page. */
  HEAD,
  /** HTML above the content of every page. */
  HEADER,
  /** HTML below the content of every page. */
  FOOTER,
  /** HTML below every post. */
  AFTER_POST,
  /** Rules at the end of the stylesheet. */
  STYLE,
  /** Who the authors are: {@link Profile#write}. */
  AUTHORS,
  /** What the site says instead of its own words: {@link OwnWords#write}. */
  WORDS;

  /** The name in keys, such as {@code after-post}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static SitePart ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
