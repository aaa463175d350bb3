package blog.broadsheet.publish.liquid;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.publish.source.Templates.Filled;
import blog.broadsheet.publish.source.Templates.Template;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A site of a few files, and a post on it whose Liquid is filled in. */
final class Site implements SiteFiles {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-01-01T00:00:00Z");

  private final TreeMap<String, String> files = new TreeMap<>();
  private final Map<String, Object> page = new HashMap<>();
  private final Map<String, Object> site = new HashMap<>(Map.of("url", "https://example.org"));

  Site with(String key, String text) {
    files.put(key, text);
    return this;
  }

  Site page(String name, Object value) {
    page.put(name, value);
    return this;
  }

  Site site(String name, Object value) {
    site.put(name, value);
    return this;
  }

  /** What becomes of a text; nothing went wrong. */
  String text(String template) {
    var filled = fill(template);
    if (!filled.warnings().isEmpty()) {
      throw new AssertionError(filled.warnings());
    }
    return filled.text();
  }

  Filled fill(String template) {
    return new LiquidTemplates()
        .fill(
            new Template(
                new SourceKey("_posts/2019-10-13-wrap-up.md"),
                true,
                template,
                page,
                site,
                this,
                NOW,
                text -> "<p>" + text + "</p>\n"));
  }

  @Override
  public Optional<byte[]> read(String key) {
    return Optional.ofNullable(files.get(key)).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> list(String prefix) {
    return files.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  @Override
  public List<String> named(Use.Named use) {
    return list(use.folder()).stream().filter(key -> Use.isNamed(key, use.name())).toList();
  }

  @Override
  public Optional<PostPath> pathOf(SourceKey source) {
    return source.value().startsWith("_posts/") && files.containsKey(source.value())
        ? PostPath.parse("/" + source.value().replaceAll("^_posts/(?:.*/)?|\\.md$", "") + ".html")
        : Optional.empty();
  }
}
