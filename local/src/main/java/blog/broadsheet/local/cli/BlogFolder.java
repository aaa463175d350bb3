package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.post.SiteRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A blog's folder on disk: every file below it and behind its links, but not what Jekyll, Hugo or
 * npm made, nor files and folders that begin with a dot. Pictures and the like in Hugo's and Zola's
 * {@code static/} have the keys that they would have at the root, which is where readers of those
 * find them.
 *
 * @param root without links
 * @param apart a folder that is none of it, though it may lie within
 */
record BlogFolder(Path root, Optional<Path> apart) {
  static final String CONFIG = "_config.yml";

  private static final Set<String> LEFT_OUT = Set.of("_site", "node_modules", "_receipts");

  /** Where Hugo and Zola put the pages that they make; themes of Jekyll have files there. */
  private static final String MADE_BY_HUGO = "public";

  private static final String AT_ROOT_OF_HUGO = "static/";

  private static final Set<String> OF_HUGO =
      Set.of("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "archetypes");

  /** Tells whether a file has changed, without reading it. */
  record Stamp(long size, Instant modified) {}

  /** A file and the key that it has in the content bucket. */
  record Entry(String key, Path file, Stamp stamp) {
    boolean isConfig() {
      return key.equals(CONFIG);
    }

    byte[] bytes() throws IOException {
      return Files.readAllBytes(file);
    }
  }

  BlogFolder {
    if (!Files.isDirectory(root)) {
      throw new UserFault("There is no folder %s; name one that holds _posts/".formatted(root));
    }
    root = real(root);
    if (root.endsWith("_posts")) {
      throw new UserFault(
          "%s holds the posts themselves; name the folder above it".formatted(root));
    }
    apart = apart.map(BlogFolder::real);
    for (var store : apart.stream().toList()) {
      if (root.equals(store) || root.startsWith(store.resolve(LocalStack.BUCKETS))) {
        throw new UserFault(
            "%s keeps the blog itself, so it cannot hold the blog's files; name another folder for --data, such as %s"
                .formatted(store, root.resolve(".broadsheet")));
      }
    }
  }

  BlogFolder(Path root) {
    this(root, Optional.empty());
  }

  /**
   * What is there at a moment.
   *
   * @param files in the order of their keys
   * @param unread what keeps a file or a folder from being looked at; what vanishes meanwhile is no
   *     such thing
   */
  record Contents(List<Entry> files, List<IOException> unread) {}

  Contents contents() {
    var found = new TreeMap<String, Entry>();
    var unread = new ArrayList<IOException>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Walk(isOfHugo(), found, unread));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Contents(List.copyOf(found.values()), unread);
  }

  /** What keeps a file from being read, for its owner. */
  static String reason(IOException e) {
    return e instanceof AccessDeniedException denied
        ? "%s is left out: this user may not read it".formatted(denied.getFile())
        : "%s; it is left out".formatted(e.getMessage());
  }

  private final class Walk implements FileVisitor<Path> {
    private final boolean isOfHugo;
    private final Map<String, Entry> found;
    private final List<IOException> unread;

    Walk(boolean isOfHugo, Map<String, Entry> found, List<IOException> unread) {
      this.isOfHugo = isOfHugo;
      this.found = found;
      this.unread = unread;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return folder.equals(root) || (isWanted(folder) && !isApart(folder))
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink() && isWanted(file)) {
        // As of a drive that is not mounted: nobody knows what is behind it.
        unread.add(new NotLinkException(file.toString(), null, "the link leads nowhere"));
      }
      if (attributes.isRegularFile() && isWanted(file)) {
        add(file, new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** What lies at the root itself comes before what is brought there. */
    private void add(Path file, Stamp stamp) {
      var key = key(file);
      var atRoot = isOfHugo ? atRoot(key) : Optional.<String>empty();
      atRoot.ifPresentOrElse(
          moved -> found.putIfAbsent(moved, new Entry(moved, file, stamp)),
          () -> found.put(key, new Entry(key, file, stamp)));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      var isOfNoMatter =
          !isWanted(file)
              || e instanceof FileSystemLoopException
              || (e instanceof NoSuchFileException && !file.equals(root));
      if (!isOfNoMatter) {
        unread.add(e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      Optional.ofNullable(e).ifPresent(unread::add);
      return FileVisitResult.CONTINUE;
    }
  }

  private boolean isWanted(Path path) {
    var name = path.getFileName().toString();
    return !name.startsWith(".") && !LEFT_OUT.contains(name) && !isMadeByHugo(path);
  }

  private boolean isMadeByHugo(Path path) {
    return path.equals(root.resolve(MADE_BY_HUGO)) && isOfHugo();
  }

  private boolean isOfHugo() {
    return OF_HUGO.stream().anyMatch(name -> Files.exists(root.resolve(name)));
  }

  /** Not for what would become a page there: to Hugo it is a file. */
  private static Optional<String> atRoot(String key) {
    return Optional.of(key)
        .filter(name -> name.startsWith(AT_ROOT_OF_HUGO))
        .map(name -> name.substring(AT_ROOT_OF_HUGO.length()))
        .filter(name -> SiteRoutes.isFile("/" + name));
  }

  /** It may be reached by a link. */
  private boolean isApart(Path folder) throws IOException {
    return apart.isPresent() && Files.exists(apart.get()) && Files.isSameFile(apart.get(), folder);
  }

  private String key(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** Without links; one that is not there yet will be in a folder that may be behind some. */
  private static Path real(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      var parent = absolute.getParent();
      return Files.exists(absolute) || parent == null
          ? absolute.toRealPath()
          : real(parent).resolve(absolute.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
