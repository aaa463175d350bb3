package blog.broadsheet.site.view;

import java.util.Optional;

/**
 * A link in the head of a page, which says where else its content is to be had.
 *
 * @param type of what is there
 * @param lang of what is there
 */
public record HeadLink(
    String rel, Optional<String> type, Optional<String> lang, Optional<String> title, String href) {
  /** The same content in another form. */
  public static HeadLink alternate(String type, Optional<String> title, String href) {
    return new HeadLink("alternate", Optional.of(type), Optional.empty(), title, href);
  }

  /** The same content in another language. */
  public static HeadLink translation(String lang, String href) {
    return new HeadLink("alternate", Optional.empty(), Optional.of(lang), Optional.empty(), href);
  }
}
