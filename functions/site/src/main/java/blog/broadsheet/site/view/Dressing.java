package blog.broadsheet.site.view;

import blog.broadsheet.post.Word;
import blog.broadsheet.site.language.Language;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes {@link Prose} of one body, in one pass over its tags. */
final class Dressing {
  /** A tag that is dressed, or what HTML reads as text alone, whatever tags it seems to hold. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:(/?h[1-6]|pre|/?table|/?center|img|iframe|input|sup|li)\\b([^>]*)>"
              + "|!--.*?-->|(?i:(script|style|textarea)\\b.*?</\\3))",
          Pattern.DOTALL);

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern FOR = Pattern.compile(" for=\"([^\"]+)\"");

  /** The mark of one, as kramdown and GitHub write it; other raised letters belong to the text. */
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "<sup (?:[^<>]* )?(?:class=\"footnote-ref\"|id=\"fnref|role=\"doc-noteref\")"
              + "[^<>]*>.{0,1000}?</sup>",
          Pattern.DOTALL);

  /** Those that kramdown gives to footnotes; ARIA knows them no more, or not on these elements. */
  private static final Pattern NOTE_ROLE = Pattern.compile(" role=\"doc-(noteref|endnote)\"");

  private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>");

  /** In characters, of the HTML in a heading. */
  private static final int LONGEST_HEADING = 10_000;

  private final String body;
  private final Language language;
  private final Outline outline = new Outline();
  private final List<Heading> headings = new ArrayList<>();
  private Optional<Set<String>> labelled = Optional.empty();
  private String endOfHeading = "";
  private int endOfText;
  private boolean pictured;

  Dressing(String body, Language language) {
    this.body = body;
    this.language = language;
  }

  Prose prose() {
    var html = new StringBuilder(body.length() + body.length() / 8);
    var tag = TAG.matcher(body);
    var copied = 0;
    // Looking for the bracket first is several times as fast as letting the pattern look.
    for (var at = body.indexOf('<'); at >= 0; ) {
      var isKnown = tag.region(at, body.length()).lookingAt();
      if (isKnown && tag.group(1) != null) {
        html.append(body, copied, at).append(dressed(tag));
        copied = tag.end();
      }
      at = body.indexOf('<', isKnown ? tag.end() : at + 1);
    }
    return new Prose(html.append(body, copied, body.length()).toString(), Contents.of(headings));
  }

  private String dressed(MatchResult tag) {
    return switch (tag.group(1)) {
      case "pre" -> "<pre tabindex=\"0\"" + tag.group(2) + ">";
      case "table" -> scroll() + tag.group();
      case "/table" -> tag.group() + "</div>";
      // HTML has given it up, and people have not.
      case "center" -> "<div class=\"center\">";
      case "/center" -> "</div>";
      case "img" -> picture(tag);
      case "iframe" -> lazy(tag);
      case "input" -> task(tag);
      case "sup", "li" -> NOTE_ROLE.matcher(tag.group()).replaceFirst("");
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

  /** The text of a task is no label to its box; other fields, of trusted HTML, have their own. */
  private String task(MatchResult tag) {
    if (!tag.group(2).contains(" type=\"checkbox\"") || isLabelled(tag.group(2))) {
      return tag.group();
    }
    var label = tag.group(2).contains(" checked") ? Word.DONE : Word.TO_DO;
    return "<input aria-label=\"%s\"%s>".formatted(said(label), tag.group(2));
  }

  private boolean isLabelled(String attributes) {
    return attributes.contains(" aria-label=\"")
        || id(attributes).filter(labelled()::contains).isPresent();
  }

  /** The ids of what labels are for, looked for once and only if a box asks. */
  private Set<String> labelled() {
    var known =
        labelled.orElseGet(() ->
            FOR.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet()));
    labelled = Optional.of(known);
    return known;
  }

  private static Optional<String> id(String attributes) {
    return ID.matcher(attributes).results().map(found -> found.group(1)).findFirst();
  }

  private String scroll() {
    return "<div class=\"scroll\" role=\"group\" aria-label=\"%s\" tabindex=\"0\">"
        .formatted(said(Word.TABLE));
  }

  /** A word for an attribute. */
  private String said(Word word) {
    var text = language.say(word);
    var escaped = new StringOutput(text.length());
    Escape.htmlAttribute(text, escaped);
    return escaped.toString();
  }

  private String heading(MatchResult tag) {
    return tag.group(1).startsWith("/") ? endOfHeading : beginning(tag);
  }

  private String beginning(MatchResult tag) {
    var level = outline.level(tag.group(1).charAt(1) - '0');
    var text = text(tag);
    var named = id(tag.group(2)).filter(_ -> !text.isEmpty());
    named.ifPresent(name -> headings.add(new Heading(level, name, text)));
    endOfHeading = named.map(this::anchor).orElse("") + "</h" + level + ">";
    return "<h" + level + tag.group(2) + ">";
  }

  private String anchor(String id) {
    return " <a class=\"anchor\" href=\"#%s\" aria-label=\"%s\">#</a>"
        .formatted(id, said(Word.SECTION));
  }

  /**
   * What a heading says; nothing where it never ends, is too long for one, or lies in another one:
   * all of many that lie in each other would say the same.
   */
  private String text(MatchResult tag) {
    if (tag.end() <= endOfText) {
      return "";
    }
    var last = Math.min(tag.end() + LONGEST_HEADING, body.length());
    var end = body.indexOf("</" + tag.group(1), tag.end(), last);
    if (end < 0) {
      return "";
    }
    endOfText = end;
    var inner = body.substring(tag.end(), end);
    return ANY_TAG.matcher(FOOTNOTE.matcher(inner).replaceAll("")).replaceAll("").strip();
  }
}
