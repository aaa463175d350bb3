package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** HTML's names and numbers of characters between ampersand and semicolon; others are text. */
final class Entities {
  static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{0,40}|#\\d{1,8}|#[xX][0-9a-fA-F]{1,7});");

  private Entities() {}

  /** The character that one entity stands for, or the entity itself. */
  static String meaning(String entity) {
    return Encoding.decodeHtml(entity, false);
  }

  /** A text with what its entities stand for. */
  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(entity -> Matcher.quoteReplacement(meaning(entity.group())));
  }
}
