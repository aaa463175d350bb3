package blog.broadsheet.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A Jekyll folder on disk: every file below it, but not what Jekyll or npm made, nor files and
 * folders that begin with a dot.
 */
record BlogFolder(Path root) {
  static final String CONFIG = "_config.yml";

  private static final Set<String> LEFT_OUT = Set.of("_site", "node_modules", "_receipts");

  /** A file and the key that it has in the content bucket. */
  record Entry(String key, Path file) {
    boolean isConfig() {
      return key.equals(CONFIG);
    }

    byte[] bytes() throws IOException {
      return Files.readAllBytes(file);
    }
  }

  BlogFolder {
    if (!Files.isDirectory(root)) {
      throw new UserFault(
          "There is no folder %s; name one that holds _posts/, or none for the example blog"
              .formatted(root));
    }
  }

  /** All files, in the order of their keys. */
  List<Entry> files() {
    var found = new ArrayList<Entry>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return folder.equals(root) || isWanted(folder)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && isWanted(file)) {
                found.add(new Entry(key(file), file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Entry::key));
    return found;
  }

  private static boolean isWanted(Path path) {
    var name = path.getFileName().toString();
    return !name.startsWith(".") && !LEFT_OUT.contains(name);
  }

  private String key(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
