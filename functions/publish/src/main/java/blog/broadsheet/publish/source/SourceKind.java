package blog.broadsheet.publish.source;

import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file of the content bucket is for, as its key says. */
public enum SourceKind {
  /** A file under a {@code _posts} folder, at any depth. */
  POST,
  /** A file under a {@code _drafts} folder, which nobody but its author sees. */
  DRAFT,
  /** Markdown or HTML where other engines have their posts, as {@link ContentFolder} says. */
  CONTENT,
  /**
   * Markdown or HTML in a folder that begins with an underscore and is none of Jekyll's own: a post
   * or a page if it is a collection of the site's.
   */
  COLLECTED,
  /** Markdown or HTML outside of Jekyll's own folders, such as {@code about.md}. */
  PAGE,
  /** The site's configuration. */
  CONFIG,
  /** What furnishes all pages: a {@link SitePart}. */
  PART,
  /** What posts and pages include, under {@code _includes/}. */
  INCLUDE,
  /** What posts and pages read, under {@code _data/}. */
  DATA,
  /** What readers get as it is: a file of {@link SiteRoutes#ASSET_FOLDERS}. */
  ASSET,
  /** Everything else: receipts, themes, what belongs to a repository, pictures beside posts. */
  OTHER;

  /** In bytes, as the key of the receipt has room for. */
  private static final int LONGEST = 1_024 - Receipts.FOLDER.length() - Receipts.SUFFIX.length();

  private static final Set<String> OF_TOOLS = Set.of("node_modules", "vendor", "exampleSite");

  /** What a theme of Hugo's or Zola's keeps in its folders: layouts, and posts to show it by. */
  private static final Pattern OF_A_THEME = Pattern.compile("themes/[^_/][^/]*/[^_/][^/]*/.*");

  /** Jekyll leaves such files and folders alone. */
  private static final Pattern APART = Pattern.compile("(?:^|/)[_#~]");

  /** The first folder of the way that begins with an underscore, if it is not for tools. */
  private static final Pattern OF_A_COLLECTION =
      Pattern.compile(
          "(?:[^_/][^/]*/)*_(?!(?:data|includes|layouts|plugins|sass|site|theme)/)[^/]+/.*");

  private static final Set<String> MARKDOWN =
      Set.of("md", "markdown", "mkd", "mkdn", "mkdown", "mdx");
  private static final Set<String> PLAIN = Set.of("text", "txt", "rmd");
  private static final Set<String> HTML = Set.of("html", "htm");

  /** What a repository tells those who come across it, by whatever extension. */
  private static final Pattern OF_A_REPOSITORY =
      Pattern.compile(
          "(?:^|/)(?:README|LICEN[CS]E|COPYING|NOTICE|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|SECURITY|SUPPORT)\\.[^/]*$");

  public static SourceKind of(SourceKey key) {
    var name = key.value();
    if (name.equals("_config.yml")) {
      return CONFIG;
    }
    if (PartReader.partOf(key).isPresent()) {
      return PART;
    }
    var folders = PostName.folders(key);
    if (name.startsWith(Receipts.FOLDER) || isHidden(name, folders) || isTooLong(name)) {
      return OTHER;
    }
    for (var folder : folders) {
      if (folder.equals("_posts")) {
        return POST;
      }
      if (folder.equals("_drafts")) {
        return DRAFT;
      }
    }
    return folders.stream()
        .findFirst()
        .flatMap(SourceKind::ofTopFolder)
        .orElseGet(() -> ofOtherFile(key));
  }

  /** What systems leave behind, and folders that begin with a dot, are for tools or a theme's. */
  private static boolean isHidden(String name, List<String> folders) {
    return name.startsWith(".")
        || name.contains("/.")
        || name.endsWith("/")
        || !Collections.disjoint(OF_TOOLS, folders)
        || OF_A_THEME.matcher(name).matches();
  }

  /** Nobody could be told of it. */
  private static boolean isTooLong(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  /** Whether a file is Markdown, by its extension. */
  public static boolean isMarkdown(String name) {
    return MARKDOWN.contains(extension(name));
  }

  /** Whether a file is HTML, by its extension. */
  public static boolean isHtml(String name) {
    return HTML.contains(extension(name));
  }

  /** Whether Jekyll takes a file for a post and shows it as it stands, by its extension. */
  static boolean isPlain(String name) {
    return PLAIN.contains(extension(name));
  }

  private static SourceKind ofOtherFile(SourceKey key) {
    var name = key.value();
    if ((!isMarkdown(name) && !isHtml(name)) || OF_A_REPOSITORY.matcher(name).find()) {
      return OTHER;
    }
    if (ContentFolder.contains(key)) {
      return CONTENT;
    }
    if (OF_A_COLLECTION.matcher(name).matches()) {
      return COLLECTED;
    }
    return isApart(name) ? OTHER : PAGE;
  }

  /**
   * Whether Jekyll leaves alone what is called so, a file or a folder, or lies in such a folder.
   */
  static boolean isApart(String name) {
    return APART.matcher(name).find();
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<SourceKind> ofTopFolder(String folder) {
    return switch (folder) {
      case "_includes" -> Optional.of(INCLUDE);
      case "_data" -> Optional.of(DATA);
      default -> SiteRoutes.ASSET_FOLDERS.contains(folder) ? Optional.of(ASSET) : Optional.empty();
    };
  }

  /** Whether readers can have a document of it at a path. */
  public boolean isDocument() {
    return switch (this) {
      case POST, DRAFT, CONTENT, COLLECTED, PAGE -> true;
      case CONFIG, PART, INCLUDE, DATA, ASSET, OTHER -> false;
    };
  }

  /** Whether the index has a record of it, and its author a receipt. */
  public boolean isRecorded() {
    return isDocument() || this == CONFIG || this == PART;
  }
}
