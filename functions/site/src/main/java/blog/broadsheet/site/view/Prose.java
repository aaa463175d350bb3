package blog.broadsheet.site.view;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.site.language.Language;
import java.util.Optional;

/**
 * The body of a post as its page shows it: headings can be linked to and leave out no level, what
 * is wide scrolls by itself and for the keyboard too, and pictures below the first wait until they
 * are near.
 *
 * <p>It is made whenever a post is read, so a new theme needs no republishing. That takes no parser
 * of HTML, for publishing has written the body anew: all elements are closed, all attributes in
 * double quotes, and {@code <} and {@code >} stand for tags alone. Of HTML that the owner trusts,
 * and which is as it was written, what looks otherwise stays as it is.
 *
 * @param html as safe as it was
 */
public record Prose(String html, Optional<Contents> contents) {
  /** Dresses the body of a document, without a table of contents if its author wants none. */
  public static Prose of(Document document, String body, Language language) {
    var prose = of(body, language);
    return document.particulars().has(Omission.CONTENTS)
        ? prose
        : new Prose(prose.html(), Optional.empty());
  }

  /**
   * Dresses any body.
   *
   * @param body HTML, as publishing writes it
   * @param language of the page
   */
  public static Prose of(String body, Language language) {
    return new Dressing(body, language).prose();
  }
}
