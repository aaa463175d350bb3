package blog.broadsheet.publish.liquid;

import blog.broadsheet.publish.shortcode.Embeds;
import java.util.Map;
import java.util.Objects;

/** The tags besides those of Liquid itself. */
final class JekyllTags {
  private static final Map<String, JekyllTag> TAGS =
      Map.ofEntries(
          Map.entry("include", new IncludeTag("_includes/")),
          Map.entry("include_cached", new IncludeTag("_includes/")),
          Map.entry("include_relative", new IncludeTag("")),
          Map.entry("post_url", new PostUrlTag()),
          Map.entry("link", new LinkTag()),
          Map.entry("gist", new EmbedTag("gist", Embeds::gist)),
          Map.entry("youtube", new EmbedTag("youtube", Embeds::youtube)),
          Map.entry("vimeo", new EmbedTag("vimeo", Embeds::vimeo)),
          Map.entry("twitter", new EmbedTag("twitter", Embeds::tweet)),
          Map.entry("tweet", new EmbedTag("tweet", Embeds::tweet)),
          Map.entry("oembed", new EmbedTag("oembed", Embeds::any)));

  private static final Map<String, JekyllTag> BLOCKS = Map.of("highlight", new HighlightTag());

  private JekyllTags() {}

  static boolean isTag(String name) {
    return TAGS.containsKey(name);
  }

  static boolean isBlock(String name) {
    return BLOCKS.containsKey(name);
  }

  static JekyllTag named(String name) {
    return Objects.requireNonNull(TAGS.getOrDefault(name, BLOCKS.get(name)));
  }
}
