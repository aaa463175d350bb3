package blog.broadsheet.publish.html;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML of authors may contain: all that Markdown makes and that honest posts use, nothing that
 * runs, asks for input or leaves its place on the page.
 *
 * <p>Ids are kept as they are, so that anchors work. They cannot clobber a script's view of the
 * document: that takes {@code name} on an image, a frame or a form, which is removed.
 */
final class AllowList {
  private static final String[] INLINE =
      words(
          "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd mark nobr q rp"
              + " rt ruby s samp small span strike strong sub sup time tt u var wbr");
  private static final String[] HEADINGS = words("h1 h2 h3 h4 h5 h6");
  private static final String[] BLOCKS =
      words(
          "address article aside blockquote center dd details div dl dt figcaption figure footer"
              + " header hr li main nav ol p pre section summary ul");
  private static final String[] TABLES =
      words("caption col colgroup table tbody td tfoot th thead tr");
  private static final String[] MEDIA = words("audio img picture source track video");

  /** Those of flow and looks, none that lays one thing over another or fetches anything. */
  private static final CssSchema STYLES =
      CssSchema.withProperties(
          List.of(
              words(
                  "background-color border border-collapse border-radius border-width clear color"
                      + " display float font-size font-style font-weight height line-height"
                      + " list-style-type margin margin-bottom margin-left margin-right margin-top"
                      + " max-height max-width min-height min-width padding padding-bottom"
                      + " padding-left padding-right padding-top text-align text-decoration"
                      + " vertical-align white-space width")));

  /** The page's own is where its content begins. */
  private static final Pattern ID = Pattern.compile("(?!_content$)[^\\s\"'<>]{1,1000}");

  private static final Pattern LENGTH = Pattern.compile("\\d{1,5}(\\.\\d{1,5})?(px|%|em|rem)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern WORDS = Pattern.compile("[\\w:;,. /+-]{0,200}");

  private AllowList() {}

  static PolicyFactory policy() {
    var builder = new HtmlPolicyBuilder();
    elements(builder);
    everywhere(builder);
    links(builder);
    lists(builder);
    tables(builder);
    media(builder);
    embeds(builder);
    // What stands for a drawing.
    builder
        .allowElements(Drawings.ELEMENT)
        .allowAttributes(Drawings.NUMBER)
        .onElements(Drawings.ELEMENT);
    return builder.toFactory();
  }

  private static void elements(HtmlPolicyBuilder builder) {
    builder
        .allowElements(INLINE)
        .allowElements(HEADINGS)
        .allowElements(BLOCKS)
        .allowElements(TABLES)
        .allowElements(MEDIA)
        .allowWithoutAttributes("a", "font", "span");
  }

  private static void everywhere(HtmlPolicyBuilder builder) {
    builder
        .allowAttributes("id")
        .matching(ID)
        .globally()
        .allowAttributes(words("class title role lang dir translate aria-label aria-hidden"))
        .globally()
        .allowAttributes(words("aria-describedby aria-labelledby itemprop itemscope itemtype"))
        .globally()
        .allowAttributes(words("data-footnotes data-footnote-ref data-footnote-backref"))
        .globally()
        .allowAttributes("data-footnote-backref-idx")
        .globally()
        .allowAttributes("align")
        .matching(true, "left", "right", "center", "justify", "middle", "top", "bottom")
        .onElements(
            Stream.of(HEADINGS, TABLES, words("p div hr img"))
                .flatMap(Stream::of)
                .toArray(String[]::new))
        .allowStyling(STYLES);
  }

  private static void links(HtmlPolicyBuilder builder) {
    builder
        // OWASP's own guard knows one list of schemes for all; each attribute narrows it below.
        .allowUrlProtocols(Address.LINKS.toArray(String[]::new))
        .allowUrlProtocols("data")
        .allowAttributes("href")
        .matching(Address.of(Address.LINKS))
        .onElements("a")
        .allowAttributes("target")
        .matching(true, "_blank", "_self", "_parent", "_top")
        .onElements("a")
        .allowAttributes("rel", "type", "hreflang", "download")
        .matching(WORDS)
        .onElements("a")
        // Anchors as they were written before ids; a name on <a> is no property of the document.
        .allowAttributes("name")
        .matching(ID)
        .onElements("a")
        .allowAttributes("cite")
        .matching(Address.of(Address.MEDIA))
        .onElements("blockquote", "q", "del", "ins")
        .allowAttributes("datetime")
        .matching(WORDS)
        .onElements("time", "del", "ins")
        .allowAttributes("value")
        .matching(WORDS)
        .onElements("data")
        .allowAttributes("color", "size", "face")
        .matching(Pattern.compile("[\\w#, +-]{1,80}"))
        .onElements("font");
  }

  private static void lists(HtmlPolicyBuilder builder) {
    builder
        .allowAttributes("start", "value")
        .matching(NUMBER)
        .onElements("ol", "li")
        .allowAttributes("type", "reversed")
        .matching(WORDS)
        .onElements("ol", "ul", "li")
        .allowAttributes("open")
        .onElements("details")
        .allowElements(Elements::disabledCheckbox, "input")
        .allowAttributes("type", "checked", "disabled")
        .onElements("input");
  }

  private static void tables(HtmlPolicyBuilder builder) {
    builder
        .allowAttributes("colspan", "rowspan", "span", "border", "cellpadding", "cellspacing")
        .matching(NUMBER)
        .onElements(TABLES)
        .allowAttributes("scope", "headers", "abbr", "summary", "valign", "bgcolor")
        .matching(WORDS)
        .onElements(TABLES)
        .allowAttributes("width", "height")
        .matching(LENGTH)
        .onElements(TABLES);
  }

  private static void media(HtmlPolicyBuilder builder) {
    Predicate<String> sources = Address.of(Address.MEDIA);
    builder
        .allowElements(Elements::imageWithSource, "img")
        .allowAttributes("src")
        .matching(sources.or(Address::isRasterImage))
        .onElements("img")
        .allowAttributes("src")
        .matching(sources)
        .onElements("audio", "video", "source", "track")
        .allowAttributes("poster")
        .matching(sources)
        .onElements("video")
        .allowAttributes("srcset")
        .matching((String set) -> !set.toLowerCase(Locale.ROOT).contains("data:"))
        .onElements("img", "source")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(LENGTH)
        .onElements("img", "video", "source", "iframe")
        .allowAttributes("loading", "decoding", "fetchpriority", "border", "hspace", "vspace")
        .matching(WORDS)
        .onElements("img")
        .allowAttributes("sizes", "media", "type")
        .matching(Pattern.compile("[\\w():;,. /+*\"=<>-]{0,400}"))
        .onElements("img", "source")
        .allowElements(Elements::player, "audio", "video")
        .allowAttributes("autoplay", "controls", "loop", "muted", "playsinline", "preload")
        .matching(WORDS)
        .onElements("audio", "video")
        .allowAttributes("kind", "srclang", "label", "default")
        .onElements("track");
  }

  private static void embeds(HtmlPolicyBuilder builder) {
    builder
        .allowElements(Elements::sandboxedFrame, "iframe")
        // A frame's content is shown by browsers that know no frames; there are none.
        .disallowTextIn("iframe")
        .allowAttributes("src")
        .matching(Embed::policy)
        .onElements("iframe")
        .allowAttributes("allowfullscreen", "frameborder")
        .matching(WORDS)
        .onElements("iframe");
  }

  private static String[] words(String words) {
    return words.split(" ");
  }
}
