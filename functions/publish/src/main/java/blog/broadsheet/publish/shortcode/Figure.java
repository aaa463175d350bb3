package blog.broadsheet.publish.shortcode;

import blog.broadsheet.publish.source.Tags;
import java.util.Optional;

/** Hugo's {@code figure}: an image with what is said of it. */
final class Figure {
  private Figure() {}

  static String html(Call call, Captions captions) {
    var caption = call.named("caption").map(captions::html);
    var image =
        "<img src=\"%s\" alt=\"%s\"%s%s>"
            .formatted(
                attribute(call.argument("src").orElse("")),
                call.named("alt")
                    .map(Figure::attribute)
                    .or(() -> caption.map(Figure::alternative))
                    .orElse(""),
                optional(call, "width"),
                optional(call, "height"));
    var linked =
        call.named("link")
            .map(link -> "<a href=\"%s\">%s</a>".formatted(attribute(link), image))
            .orElse(image);
    var source = call.named("attr").map(captions::html);
    return "<figure%s>%s%s</figure>"
        .formatted(optional(call, "class"), linked, said(call, caption, source));
  }

  private static String said(Call call, Optional<String> caption, Optional<String> source) {
    var title = call.named("title").map(text -> "<strong>%s</strong> ".formatted(text)).orElse("");
    var text = title + caption.orElse("");
    var attribution = source.map(from -> " " + attributed(from, call)).orElse("");
    return (text + attribution).isBlank()
        ? ""
        : "<figcaption>%s%s</figcaption>".formatted(text.strip(), attribution);
  }

  private static String attributed(String text, Call call) {
    Optional<String> link = call.named("attrlink");
    return link.map(to -> "<a href=\"%s\">%s</a>".formatted(attribute(to), text)).orElse(text);
  }

  private static String optional(Call call, String name) {
    return call.named(name).map(value -> " %s=\"%s\"".formatted(name, attribute(value))).orElse("");
  }

  /** The words of HTML, which are escaped but for quotation marks. */
  private static String alternative(String html) {
    return Tags.removed(html).strip().replace("\"", "&quot;");
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
