package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder to serve, with made-up posts, that exists until it is closed. */
record BlogFolder(Path path) implements AutoCloseable {
  private static final String CONFIG =
      """
      title: Benchmark
      author: Benchmark
      timezone: UTC
      permalink: date
      """;

  static BlogFolder of(PostMaker maker, int posts) throws IOException {
    var folder = new BlogFolder(Files.createTempDirectory("broadsheet-benchmark-"));
    Files.writeString(folder.path.resolve("_config.yml"), CONFIG);
    Files.createDirectory(folder.path.resolve("_posts"));
    maker.posts(posts).forEach(folder::write);
    return folder;
  }

  private void write(MadeUpPost post) {
    try {
      Files.writeString(path.resolve(post.key()), post.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
