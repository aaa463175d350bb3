package blog.broadsheet.publish;

import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.Use;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Sha256;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.ConfigTexts;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rest of the site, which a post may use, as it is at this moment. Safe for use by many
 * threads.
 *
 * <p>What a reading found is told apart by tags: an ETag, the keys of a list, a path, the text of a
 * setting; empty for what is not there. A reading holds as long as all that it used has the tag
 * that it had.
 */
final class Surroundings {
  static final SourceKey CONFIG = new SourceKey("_config.yml");

  /** Prefixes that authors write are narrow; of a wider one the first keys count. */
  private static final int MAX_LISTED = 1_000;

  /** Far above the largest include or data file that a post can be made of in time. */
  private static final int MAX_BYTES = 1_000_000;

  /**
   * The configuration, of which each setting is told apart by itself. Its bytes are read once and
   * compared by nobody, so they stay a plain array.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Configuration(byte[] file, Map<String, String> texts) {
    private static final Configuration NONE = of(new byte[0]);

    static Configuration of(byte[] file) {
      return new Configuration(file, ConfigTexts.of(file));
    }

    String tag(String name) {
      return texts.getOrDefault(name, "");
    }
  }

  private final Sources sources;
  private final IndexWriter index;
  private final Pages pages;
  private final Recent<SourceKey, Source> files = new Recent<>(200);
  private final Recent<PageName, Configuration> configurations = new Recent<>(1);

  Surroundings(Sources sources, IndexWriter index, Pages pages) {
    this.sources = sources;
    this.index = index;
    this.pages = pages;
  }

  /**
   * Tells apart what a reading of a source depends on besides its file: the program, the settings
   * and what it used. What is gone depends on nothing.
   */
  static String basis(
      SourceKey key, Optional<String> etag, SiteSettings settings, SortedMap<Use, String> tags) {
    if (etag.isEmpty()) {
      return "";
    }
    var program = String.valueOf(Revision.NUMBER);
    if (!SourceKind.of(key).isDocument()) {
      return program;
    }
    var everywhere = program + "+" + settings.basis();
    return tags.isEmpty() ? everywhere : everywhere + "+" + Sha256.brief(tags.toString());
  }

  /**
   * The same of a source that would be read again.
   *
   * @param tag tells what something is now
   */
  static String basis(
      SourceRecord record,
      Optional<String> etag,
      SiteSettings settings,
      Function<Use, String> tag) {
    var tags = new TreeMap<Use, String>();
    record.uses().forEach(use -> tags.put(use, tag.apply(use)));
    return basis(record.key(), etag, settings, tags);
  }

  String tag(Use use) {
    return switch (use) {
      case Use.File(var key) -> sources.etag(key).orElse("");
      case Use.Files(var prefix) -> tag(keys(prefix));
      case Use.Named named -> tag(named(named));
      case Use.PathOf(var source) -> pathOf(source).map(PostPath::value).orElse("");
      case Use.Setting(var name) -> configuration().tag(name);
    };
  }

  static String tag(List<String> keys) {
    return keys.isEmpty() ? "" : Sha256.hex(String.join("\n", keys));
  }

  /** A file as it is now, from memory if it has not changed. */
  Optional<Source> file(SourceKey key) {
    var etag = sources.etag(key);
    var known = files.get(key).filter(file -> etag.equals(Optional.of(file.etag())));
    if (etag.isEmpty() || known.isPresent()) {
      return known;
    }
    var read = sources.read(key, MAX_BYTES);
    read.ifPresent(file -> files.put(key, file));
    return read;
  }

  List<String> keys(String prefix) {
    return sources.under(prefix, MAX_LISTED).stream().map(file -> file.key().value()).toList();
  }

  /** By the index, for it would take a list of all files to find them in the bucket. */
  List<String> named(Use.Named use) {
    return index.named(use.stem(), MAX_LISTED).stream()
        .map(SourceKey::value)
        .filter(key -> Use.isNamed(key, use.name()))
        .toList();
  }

  Optional<PostPath> pathOf(SourceKey source) {
    return index.record(source).live().map(Standing::path);
  }

  /** The settings in force, as they were written. */
  Configuration configuration() {
    return index
        .part(SitePart.CONFIG)
        .map(name -> configurations.get(name).orElseGet(() -> readConfiguration(name)))
        .orElse(Configuration.NONE);
  }

  private Configuration readConfiguration(PageName name) {
    var read = Configuration.of(bytes(name));
    configurations.put(name, read);
    return read;
  }

  /** Should the page store have lost it, then the file is still in the bucket. */
  private byte[] bytes(PageName name) {
    return pages
        .get(name)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .or(() -> file(CONFIG).flatMap(Source::content))
        .orElseGet(() -> new byte[0]);
  }
}
