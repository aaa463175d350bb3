package blog.broadsheet.publish.liquid;

import static blog.broadsheet.publish.liquid.JekyllFilter.named;

import blog.broadsheet.publish.source.Tags;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.stream.Stream;
import liqp.filters.Filter;

/**
 * The filters that <a href="https://jekyllrb.com/docs/liquid/filters/">Jekyll</a> adds to Liquid's,
 * and those of Liquid's whose cost liqp does not bound.
 */
final class JekyllFilters {
  static final List<Filter> ALL =
      Stream.of(texts(), addresses(), DateFilters.ALL, ListFilters.ALL, ExpressionFilter.ALL)
          .flatMap(List::stream)
          .toList();

  private JekyllFilters() {}

  private static List<Filter> texts() {
    return List.of(
        named("markdownify", (value, with) -> with.rendering().markdown(value.toString())),
        named(
            "smartify", (value, with) -> Tags.inline(with.rendering().markdown(value.toString()))),
        named("slugify", (value, with) -> Words.slug(value.toString(), with.text(0, "default"))),
        named("xml_escape", (value, _) -> Words.xml(value.toString())),
        named("cgi_escape", (value, _) -> Addresses.form(value.toString())),
        named("uri_escape", (value, _) -> Addresses.normalized(value.toString())),
        named("number_of_words", (value, with) -> Words.count(value.toString(), with.text(0, ""))),
        named("jsonify", (value, _) -> JsonWriter.string(Json.of(value))),
        named("json", (value, _) -> JsonWriter.string(Json.of(value))),
        named("inspect", (value, _) -> Words.xml(JsonWriter.string(Json.of(value)))),
        named("to_integer", (value, _) -> Words.integer(value.toString())),
        named("capitalize", (value, _) -> Words.capitalized(value.toString())),
        named("strip_html", (value, _) -> Tags.removed(value.toString())),
        named(
            "replace",
            (value, with) -> Words.replaced(value.toString(), with.text(0, ""), with.text(1, ""))));
  }

  private static List<Filter> addresses() {
    return List.of(
        named(
            "relative_url",
            (value, with) -> Addresses.relative(value.toString(), with.rendering())),
        named(
            "absolute_url",
            (value, with) -> Addresses.absolute(value.toString(), with.rendering())),
        named("strip_index", (value, _) -> value.toString().replaceFirst("/index\\.html?$", "/")));
  }
}
