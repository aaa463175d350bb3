package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of the content bucket is for, as its key says. */
public enum SourceKind {
  /** A file under a {@code _posts} folder, at any depth. */
  POST,
  /** A file under a {@code _drafts} folder, which nobody but its author sees. */
  DRAFT,
  /** The site's configuration. */
  CONFIG,
  /** Everything else: assets, includes, data, receipts. */
  OTHER;

  /** What systems leave behind: the mark of an empty folder, and files that begin with a dot. */
  private static final Pattern HIDDEN = Pattern.compile("(?:/|(?:^|/)\\.[^/]*)$");

  public static SourceKind of(SourceKey key) {
    if (key.value().equals("_config.yml")) {
      return CONFIG;
    }
    if (key.value().startsWith(Receipts.FOLDER) || HIDDEN.matcher(key.value()).find()) {
      return OTHER;
    }
    return PostName.folders(key).stream()
        .flatMap(folder -> ofFolder(folder).stream())
        .findFirst()
        .orElse(OTHER);
  }

  private static Optional<SourceKind> ofFolder(String folder) {
    return switch (folder) {
      case "_posts" -> Optional.of(POST);
      case "_drafts" -> Optional.of(DRAFT);
      default -> Optional.empty();
    };
  }
}
