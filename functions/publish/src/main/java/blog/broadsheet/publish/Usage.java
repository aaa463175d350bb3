package blog.broadsheet.publish;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.store.Source;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The rest of the site for one reading, which takes note of what is asked for, also of what is not
 * there. Whatever is asked for twice is the same both times.
 */
final class Usage implements SiteFiles {
  /** The record of a source must hold all of them, and a change of one find each user. */
  static final int MAX_USES = 100;

  /** In bytes. The index files what is used under its name, and takes little more; so does S3. */
  private static final int LONGEST_NAME = 900;

  private final Surroundings site;
  private final SortedMap<Use, String> used = new TreeMap<>();
  private final Map<SourceKey, Optional<byte[]>> files = new HashMap<>();
  private Optional<Surroundings.Configuration> configuration = Optional.empty();
  private Optional<RuntimeException> fault = Optional.empty();
  private boolean exceeded;

  Usage(Surroundings site) {
    this.site = site;
  }

  /**
   * What was used, with the tags that it had.
   *
   * @throws RuntimeException the fault of the infrastructure that anything ended in. Templates take
   *     what is thrown in them for their author's fault, which this is not: it is to be tried
   *     again.
   */
  synchronized SortedMap<Use, String> used() {
    fault.ifPresent(thrown -> {
      throw thrown;
    });
    return new TreeMap<>(used);
  }

  /** In words for the author; empty where everything that was used is noted. */
  synchronized Optional<String> warning() {
    return exceeded
        ? Optional.of(
            "It uses more than %d includes, data files, links and pictures. It does not follow changes of the others until it is uploaded again"
                .formatted(MAX_USES))
        : Optional.empty();
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return isName(name)
        ? asking(() -> files.computeIfAbsent(new SourceKey(name), this::read))
        : Optional.empty();
  }

  @Override
  public synchronized List<String> list(String prefix) {
    if (!isName(prefix)) {
      return List.of();
    }
    var keys = asking(() -> site.keys(prefix));
    note(new Use.Files(prefix), Surroundings.tag(keys));
    return keys;
  }

  @Override
  public synchronized List<String> named(Use.Named use) {
    if (!isName(use.name())) {
      return List.of();
    }
    var keys = asking(() -> site.named(use));
    note(use, Surroundings.tag(keys));
    return keys;
  }

  @Override
  public synchronized Optional<PostPath> pathOf(SourceKey source) {
    if (!isName(source.value())) {
      return Optional.empty();
    }
    var path = asking(() -> site.pathOf(source));
    note(new Use.PathOf(source), path.map(PostPath::value).orElse(""));
    return path;
  }

  @Override
  public synchronized void noteSetting(String name) {
    if (isName(name)) {
      note(new Use.Setting(name), asking(this::configuration).tag(name));
    }
  }

  /** One and the same for a reading. */
  private Surroundings.Configuration configuration() {
    var found = configuration.orElseGet(site::configuration);
    configuration = Optional.of(found);
    return found;
  }

  private Optional<byte[]> read(SourceKey key) {
    if (key.equals(Surroundings.CONFIG)) {
      // Of which each setting is noted by itself.
      return Optional.of(configuration().file());
    }
    var file = site.file(key);
    note(new Use.File(key), file.map(Source::etag).orElse(""));
    return file.flatMap(Source::content);
  }

  /** Templates make names of anything; what is none is not there, and never will be. */
  private static boolean isName(String text) {
    return !text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  private <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      fault = Optional.of(e);
      throw e;
    }
  }

  private void note(Use use, String tag) {
    if (used.size() < MAX_USES) {
      used.putIfAbsent(use, tag);
    } else if (!used.containsKey(use)) {
      exceeded = true;
    }
  }
}
