package blog.broadsheet.site.view;

/**
 * A link in the head of a page to the same in another language.
 *
 * @param hreflang the tag of the language, or {@value #DEFAULT}
 * @param href absolute
 */
public record Translation(String hreflang, String href) {
  /** For whoever reads none of the languages. */
  public static final String DEFAULT = "x-default";
}
