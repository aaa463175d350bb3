package blog.broadsheet.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a post as its page shows it: headings can be linked to, what is wide scrolls by
 * itself and for the keyboard too, and pictures below the first wait until they are near.
 *
 * <p>It is made whenever a post is read, so a new theme needs no republishing. That takes no parser
 * of HTML, for publishing has written the body anew: all elements are closed, all attributes in
 * double quotes, and {@code <} and {@code >} stand for tags alone.
 *
 * @param html sanitized
 */
public record Prose(String html, Optional<Contents> contents) {
  private static final Pattern TAG =
      Pattern.compile("<(/?h[1-6]|pre|/?table|img|iframe)\\b([^>]*)>");

  private static final String SCROLL =
      "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">";

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern FOOTNOTE = Pattern.compile("<sup\\b.*?</sup>", Pattern.DOTALL);
  private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>");

  /**
   * Dresses the body of a post.
   *
   * @param body sanitized HTML, as publishing writes it
   */
  public static Prose of(String body) {
    return new Dressing(body).prose();
  }

  /** One body at work. */
  private static final class Dressing {
    private final String body;
    private final List<Heading> headings = new ArrayList<>();
    private Optional<String> anchor = Optional.empty();
    private boolean pictured;

    Dressing(String body) {
      this.body = body;
    }

    Prose prose() {
      var html = TAG.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(dressed(tag)));
      return new Prose(html, Contents.of(headings));
    }

    private String dressed(MatchResult tag) {
      return switch (tag.group(1)) {
        case "pre" -> "<pre tabindex=\"0\"" + tag.group(2) + ">";
        case "table" -> SCROLL + tag.group();
        case "/table" -> "</table></div>";
        case "img" -> picture(tag);
        case "iframe" -> lazy(tag);
        default -> heading(tag);
      };
    }

    /** The first is likely to be seen at once. */
    private String picture(MatchResult tag) {
      var first = !pictured;
      pictured = true;
      return first ? tag.group() : lazy(tag);
    }

    private static String lazy(MatchResult tag) {
      return tag.group(2).contains(" loading=")
          ? tag.group()
          : "<" + tag.group(1) + " loading=\"lazy\"" + tag.group(2) + ">";
    }

    private String heading(MatchResult tag) {
      return tag.group(1).startsWith("/") ? end(tag) : beginning(tag);
    }

    private String beginning(MatchResult tag) {
      var id = ID.matcher(tag.group(2));
      var text = text(tag);
      if (id.find() && !text.isEmpty()) {
        headings.add(new Heading(tag.group(1).charAt(1) - '0', id.group(1), text));
        anchor = Optional.of(link(id.group(1)));
      }
      return tag.group();
    }

    private static String link(String id) {
      return " <a class=\"anchor\" href=\"#%s\" aria-label=\"Link to this section\">#</a>"
          .formatted(id);
    }

    private String end(MatchResult tag) {
      var end = anchor.orElse("") + tag.group();
      anchor = Optional.empty();
      return end;
    }

    private String text(MatchResult tag) {
      var inner = body.substring(tag.end(), body.indexOf("</" + tag.group(1), tag.end()));
      return ANY_TAG.matcher(FOOTNOTE.matcher(inner).replaceAll("")).replaceAll("").strip();
    }
  }
}
