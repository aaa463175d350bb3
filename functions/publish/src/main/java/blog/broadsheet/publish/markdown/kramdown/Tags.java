package blog.broadsheet.publish.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What kramdown knows of HTML: how a tag is written, and what may be within an element. */
final class Tags {
  static final String NAME =
      "(?:[\\p{L}_][-\\p{L}\\p{N}._]{0,100}+:)?[\\p{L}_][-\\p{L}\\p{N}._]{0,100}+";

  /** Group 1 is the name, 2 the attributes, 4 a slash at the end. */
  static final Pattern OPENING =
      Pattern.compile(
          "<("
              + NAME
              + ")((?>\\s++"
              + NAME
              + "(?:\\s*=\\s*(?:[\\p{L}\\p{N}_]+|([\"'])(?s:.)*?\\3))?){0,100}+)\\s*+(/)?>");

  /** Group 1 is the name. */
  static final Pattern CLOSING = Pattern.compile("</(" + NAME + ")\\s*>");

  static final List<String> SPANS =
      words(
          "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark"
              + " option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*(" + NAME + ")(?:\\s*=\\s*(?:([\\p{L}\\p{N}_]+)|([\"'])((?s:.)*?)\\3))?");

  private static final Set<String> SPAN_NAMES = Set.copyOf(SPANS);
  private static final Set<String> BLOCK_NAMES =
      Set.copyOf(
          words(
              "address article aside applet body blockquote caption col colgroup dd div dl dt"
                  + " fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head"
                  + " iframe legend menu li main map nav ol optgroup p pre section summary table"
                  + " tbody td th thead tfoot tr ul"));
  private static final Set<String> VOID_NAMES =
      Set.copyOf(
          words(
              "area base br col command embed hr img input keygen link meta param source track"
                  + " wbr"));
  private static final Set<String> OF_BLOCKS =
      Set.copyOf(
          words(
              "address applet article aside blockquote body dd details div dl fieldset figure"
                  + " figcaption footer form header hgroup iframe li main map menu nav noscript"
                  + " object section summary td"));
  private static final Set<String> OF_SPANS =
      Set.copyOf(
          words(
              "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins"
                  + " label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub"
                  + " sup th tt"));
  private static final Set<String> OF_TEXT =
      Set.copyOf(words("script style math option textarea pre code kbd samp var"));

  private Tags() {}

  static boolean isSpan(String name) {
    return SPAN_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isBlock(String name) {
    return BLOCK_NAMES.contains(name);
  }

  static boolean isVoid(String name) {
    return VOID_NAMES.contains(name);
  }

  /** Whether what is within is text and nothing else, to browsers or by custom. */
  static boolean isOfText(String name) {
    return content(name) == Content.RAW;
  }

  /** What {@code markdown="1"} means on such an element. */
  static Content content(String name) {
    if (OF_BLOCKS.contains(name)) {
      return Content.BLOCKS;
    }
    return OF_SPANS.contains(name) ? Content.SPANS : Content.RAW;
  }

  /** How an attribute {@code markdown} says that what is within is to be read. */
  static Optional<Content> asked(String name, String value) {
    return switch (value) {
      case "0" -> Optional.of(Content.RAW);
      case "1" -> Optional.of(content(name));
      case "span" -> Optional.of(Content.SPANS);
      case "block" -> Optional.of(Content.BLOCKS);
      default -> Optional.empty();
    };
  }

  /** A name in lower case if it is one of HTML's. */
  static String canonical(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return isKnown(lower) ? lower : name;
  }

  static boolean isKnown(String name) {
    return SPAN_NAMES.contains(name)
        || BLOCK_NAMES.contains(name)
        || VOID_NAMES.contains(name)
        || OF_BLOCKS.contains(name)
        || OF_TEXT.contains(name);
  }

  /** The attributes of a tag, in order; of one name the last counts. */
  static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    var attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      var bare = Optional.ofNullable(attribute.group(2));
      var value = bare.or(() -> Optional.ofNullable(attribute.group(4))).orElse("");
      attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), Entities.decode(value));
    }
    return attributes;
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /** How the inside of an HTML element is read. */
  enum Content {
    /** As HTML. */
    RAW,
    /** As Markdown, blocks and all. */
    BLOCKS,
    /** As the text of a paragraph. */
    SPANS
  }
}
