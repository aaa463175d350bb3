package blog.broadsheet.publish;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.store.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rest of the site for one reading, which takes note of what is asked for, also of what is not
 * there. Whatever is asked for twice is looked for once, and is the same both times.
 */
final class Usage implements SiteFiles {
  /** The record of a source must hold all of them, and a change of one find each user. */
  static final int MAX_USES = 100;

  /**
   * Different things that are looked for, each by a call or two of AWS: a function that takes too
   * long is cut off. The others count as missing.
   */
  static final int MAX_QUESTIONS = 1_000;

  /** In bytes. The index files what is used under its name, and takes little more; so does S3. */
  private static final int LONGEST_NAME = 900;

  private final Surroundings site;
  private final SortedMap<Use, String> used = new TreeMap<>();
  private final Map<SourceKey, Optional<byte[]>> files = new HashMap<>();
  private final Map<Use, List<String>> keys = new HashMap<>();
  private final Map<SourceKey, Optional<PostPath>> paths = new HashMap<>();
  private Optional<Surroundings.Configuration> configuration = Optional.empty();
  private Optional<RuntimeException> fault = Optional.empty();
  private Duration waited = Duration.ZERO;
  private boolean usesExceeded;
  private boolean questionsExceeded;

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

  /** In words for the author; empty where everything that was asked for is found and noted. */
  synchronized Optional<String> warning() {
    if (questionsExceeded) {
      return Optional.of(
          "It looks for more than %,d files and links. The others count as missing: divide it into several posts"
              .formatted(MAX_QUESTIONS));
    }
    return usesExceeded
        ? Optional.of(
            "It uses more than %d includes, data files, links and pictures. It does not follow changes of the others until it is uploaded again"
                .formatted(MAX_USES))
        : Optional.empty();
  }

  @Override
  public synchronized Duration waited() {
    return waited;
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return isName(name)
        ? known(files, new SourceKey(name), this::read, Optional.empty())
        : Optional.empty();
  }

  @Override
  public synchronized List<String> list(String prefix) {
    return isName(prefix)
        ? known(keys, new Use.Files(prefix), use -> noted(use, site.keys(prefix)), List.of())
        : List.of();
  }

  @Override
  public synchronized List<String> named(Use.Named use) {
    return isName(use.name())
        ? known(keys, use, _ -> noted(use, site.named(use)), List.of())
        : List.of();
  }

  private List<String> noted(Use use, List<String> found) {
    note(use, Surroundings.tag(found));
    return found;
  }

  @Override
  public synchronized Optional<PostPath> pathOf(SourceKey source) {
    return isName(source.value())
        ? known(paths, source, this::findPath, Optional.empty())
        : Optional.empty();
  }

  @Override
  public synchronized boolean wereAskedForPaths() {
    return !paths.isEmpty();
  }

  private Optional<PostPath> findPath(SourceKey source) {
    var path = site.pathOf(source);
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

  private <K, V> V known(Map<K, V> answers, K question, Function<K, V> ask, V missing) {
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    if (files.size() + keys.size() + paths.size() >= MAX_QUESTIONS) {
      questionsExceeded = true;
      return missing;
    }
    var answer = asking(() -> ask.apply(question));
    answers.put(question, answer);
    return answer;
  }

  private <T> T asking(Supplier<T> question) {
    var start = System.nanoTime();
    try {
      return question.get();
    } catch (RuntimeException e) {
      fault = Optional.of(e);
      throw e;
    } finally {
      waited = waited.plusNanos(System.nanoTime() - start);
    }
  }

  private void note(Use use, String tag) {
    if (used.size() < MAX_USES) {
      used.putIfAbsent(use, tag);
    } else if (!used.containsKey(use)) {
      usesExceeded = true;
    }
  }
}
