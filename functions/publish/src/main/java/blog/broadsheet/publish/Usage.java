package blog.broadsheet.publish;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.store.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rest of the site for one reading, which takes note of what is asked for, also of what is not
 * there. Whatever is asked for twice is the same both times.
 */
final class Usage implements SiteFiles {
  /** The record of a source must hold all of them, and a change of one find each user. */
  static final int MAX_USES = 100;

  private final Surroundings site;
  private final SortedMap<Use, String> used = new TreeMap<>();
  private final Map<SourceKey, Optional<byte[]>> files = new HashMap<>();
  private boolean exceeded;

  Usage(Surroundings site) {
    this.site = site;
  }

  /** What was used, with the tags that it had. */
  synchronized SortedMap<Use, String> used() {
    return new TreeMap<>(used);
  }

  /** In words for the author; empty where everything that was used is noted. */
  synchronized Optional<String> warning() {
    return exceeded
        ? Optional.of(
            "It uses more than %d includes, data files and links. It does not follow changes of the others until it is uploaded again"
                .formatted(MAX_USES))
        : Optional.empty();
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return files.computeIfAbsent(new SourceKey(name), this::read);
  }

  @Override
  public synchronized List<String> list(String prefix) {
    var keys = site.keys(prefix);
    note(new Use.Files(prefix), Surroundings.tag(keys));
    return keys;
  }

  @Override
  public synchronized Optional<PostPath> pathOf(SourceKey source) {
    var path = site.pathOf(source);
    note(new Use.PathOf(source), path.map(PostPath::value).orElse(""));
    return path;
  }

  @Override
  public synchronized void noteSetting(String name) {
    var setting = new Use.Setting(name);
    note(setting, site.tag(setting));
  }

  private Optional<byte[]> read(SourceKey key) {
    if (key.equals(Surroundings.CONFIG)) {
      // Of which each setting is noted by itself.
      return site.configurationFile();
    }
    var file = site.file(key);
    note(new Use.File(key), file.map(Source::etag).orElse(""));
    return file.flatMap(Source::content);
  }

  private void note(Use use, String tag) {
    if (used.size() < MAX_USES) {
      used.putIfAbsent(use, tag);
    } else if (!used.containsKey(use)) {
      exceeded = true;
    }
  }
}
