package blog.broadsheet.publish.shortcode;

import java.util.Optional;

/** Hugo's {@code figure}: an image with what is said of it. */
final class Figure {
  private Figure() {}

  static String html(Call call) {
    var image =
        "<img src=\"%s\" alt=\"%s\"%s%s>"
            .formatted(
                attribute(call.argument("src").orElse("")),
                attribute(call.named("alt").or(() -> call.named("caption")).orElse("")),
                optional(call, "width"),
                optional(call, "height"));
    var linked =
        call.named("link")
            .map(link -> "<a href=\"%s\">%s</a>".formatted(attribute(link), image))
            .orElse(image);
    var caption = caption(call);
    return "<figure%s>%s%s</figure>".formatted(optional(call, "class"), linked, caption);
  }

  private static String caption(Call call) {
    var title = call.named("title").map(text -> "<strong>%s</strong> ".formatted(text)).orElse("");
    var text = title + call.named("caption").orElse("");
    var source =
        call.named("attr").map(attribution -> " " + attributed(attribution, call)).orElse("");
    return (text + source).isBlank()
        ? ""
        : "<figcaption>%s%s</figcaption>".formatted(text.strip(), source);
  }

  private static String attributed(String text, Call call) {
    Optional<String> link = call.named("attrlink");
    return link.map(to -> "<a href=\"%s\">%s</a>".formatted(attribute(to), text)).orElse(text);
  }

  private static String optional(Call call, String name) {
    return call.named(name).map(value -> " %s=\"%s\"".formatted(name, attribute(value))).orElse("");
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
