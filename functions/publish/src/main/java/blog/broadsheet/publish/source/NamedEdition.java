package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a file tells of its language, by <a
 * href="https://gohugo.io/content-management/multilingual/">Hugo's rule</a>: {@code
 * content/news/hello.de.md} and {@code content/news/hello/index.de.md} are German.
 *
 * @param stem the key without language and extension, which all translations have in common
 * @param lang as it is written; absent where the name tells none
 */
record NamedEdition(String stem, Optional<String> lang) {
  private static final Pattern FILE =
      Pattern.compile(
          "(?<stem>.*[^/])\\.(?<lang>(?<code>[A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?)\\.[^./]+");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Outside of {@code content/} a dot in a name is no sign of it. */
  static NamedEdition of(SourceKey key) {
    var name = key.value();
    var file = FILE.matcher(name);
    var isTold =
        file.matches()
            && LANGUAGES.contains(file.group("code").toLowerCase(Locale.ROOT))
            && ContentFolder.isInContent(key);
    return isTold
        ? new NamedEdition(file.group("stem"), Optional.of(file.group("lang")))
        : new NamedEdition(name.replaceFirst("\\.[^./]+$", ""), Optional.empty());
  }

  /** The file's name without language and extension. */
  String base() {
    return stem.substring(stem.lastIndexOf('/') + 1);
  }

  /** What the file has in common with its translations, if there are any. */
  static Optional<String> ref(SourceKey key, SiteFiles files) {
    if (SourceKind.of(key) != SourceKind.CONTENT || !ContentFolder.isInContent(key)) {
      return Optional.empty();
    }
    var edition = of(key);
    return edition.lang().isPresent() || edition.isTranslated(files)
        ? Optional.of(edition.stem())
        : Optional.empty();
  }

  private boolean isTranslated(SiteFiles files) {
    return files.list(stem + ".").stream()
        .map(SourceKey::new)
        .filter(other -> SourceKind.of(other) == SourceKind.CONTENT)
        .map(NamedEdition::of)
        .anyMatch(other -> other.lang().isPresent() && other.stem().equals(stem));
  }
}
