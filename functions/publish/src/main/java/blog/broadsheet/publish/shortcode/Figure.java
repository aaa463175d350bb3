package blog.broadsheet.publish.shortcode;

import blog.broadsheet.publish.source.Tags;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Hugo's {@code figure}: an image with what is said of it.
 *
 * @param markdown makes HTML of Markdown, in which caption and attribution are written
 */
record Figure(Call call, UnaryOperator<String> markdown) {
  String html() {
    var image =
        "<img src=\"%s\" alt=\"%s\"%s%s>"
            .formatted(
                attribute(call.argument("src").orElse("")),
                alternative(),
                optional("width"),
                optional("height"));
    var linked =
        call.named("link")
            .map(link -> "<a href=\"%s\">%s</a>".formatted(attribute(link), image))
            .orElse(image);
    return "<figure%s>%s%s</figure>".formatted(optional("class"), linked, caption());
  }

  private String alternative() {
    return call.named("alt")
        .map(Figure::attribute)
        .or(() -> said("caption").map(Tags::removed).map(text -> text.replace("\"", "&quot;")))
        .orElse("");
  }

  private String caption() {
    var title = call.named("title").map(text -> "<strong>%s</strong> ".formatted(text)).orElse("");
    var text = title + said("caption").orElse("");
    var source = said("attr").map(attribution -> " " + attributed(attribution)).orElse("");
    return (text + source).isBlank()
        ? ""
        : "<figcaption>%s%s</figcaption>".formatted(text.strip(), source);
  }

  private Optional<String> said(String name) {
    return call.named(name).map(text -> Tags.inline(markdown.apply(text)));
  }

  private String attributed(String text) {
    Optional<String> link = call.named("attrlink");
    return link.map(to -> "<a href=\"%s\">%s</a>".formatted(attribute(to), text)).orElse(text);
  }

  private String optional(String name) {
    return call.named(name).map(value -> " %s=\"%s\"".formatted(name, attribute(value))).orElse("");
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
