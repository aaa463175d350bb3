package blog.broadsheet.publish.source;

import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.publish.source.Datum.Fields;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template knows of the site: whatever {@code _config.yml} says, the data files, and the
 * time. What grows with the blog, such as {@code site.posts}, is empty, and its author is told.
 */
final class SiteVariables {
  private static final Set<String> GROWING =
      Set.of(
          "posts",
          "pages",
          "html_pages",
          "html_files",
          "static_files",
          "documents",
          "related_posts",
          "collections",
          "categories",
          "tags");

  private final ZonedDateTime now;
  private final SiteSettings settings;
  private final SiteFiles files;
  private final Warnings warnings;
  private @Nullable Map<String, Object> config;

  private SiteVariables(
      ZonedDateTime now, SiteSettings settings, SiteFiles files, Warnings warnings) {
    this.now = now;
    this.settings = settings;
    this.files = files;
    this.warnings = warnings;
  }

  static Map<String, Object> of(
      ZonedDateTime now, SiteSettings settings, SiteFiles files, Warnings warnings) {
    var site = new SiteVariables(now, settings, files, warnings);
    return new Lazy(site::find, site::names);
  }

  private Optional<Object> find(String name) {
    if (!name.equals("data") && !name.equals("time")) {
      files.noteSetting(name);
    }
    return switch (name) {
      case "data" -> Optional.of(new DataFiles(files, warnings).folder("_data/"));
      case "time" -> Optional.of(now);
      case "url" -> Optional.of(settings.origin().orElse(""));
      default -> GROWING.contains(name) ? empty(name) : setting(name);
    };
  }

  private Optional<Object> setting(String name) {
    return Optional.ofNullable(config().get(name));
  }

  private Optional<Object> empty(String name) {
    warnings.add(
        "site.%s is empty: a post cannot list what grows with the blog; link to a listing instead"
            .formatted(name));
    return Optional.of(List.of());
  }

  private Set<String> names() {
    var names = new HashSet<>(config().keySet());
    names.add("data");
    return names;
  }

  private Map<String, Object> config() {
    if (config == null) {
      config = Plain.map(read());
    }
    return config;
  }

  /** A configuration that cannot be read has a receipt of its own. */
  private Fields read() {
    try {
      var bytes = files.read("_config.yml");
      return bytes.isEmpty() || bytes.get().length == 0
          ? Fields.NONE
          : Yaml.parse(SourceText.decode(bytes.get()), 0, new Warnings());
    } catch (Rejection _) {
      return Fields.NONE;
    }
  }
}
