package blog.broadsheet.local.cli;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A site's files in a folder on disk, as they are when this is made. */
final class FolderFiles implements SiteFiles {
  private static final int MAX_LISTED = 1_000;

  private final TreeMap<String, BlogFolder.Entry> entries = new TreeMap<>();
  private final Map<SourceKey, Optional<PostPath>> paths = new ConcurrentHashMap<>();
  private final PostReader posts;
  private final SiteSettings settings;

  FolderFiles(List<BlogFolder.Entry> files, PostReader posts, SiteSettings settings) {
    files.forEach(file -> entries.put(file.key(), file));
    this.posts = posts;
    this.settings = settings;
  }

  @Override
  public Optional<byte[]> read(String key) {
    return Optional.ofNullable(entries.get(key)).map(FolderFiles::bytes);
  }

  @Override
  public List<String> list(String prefix) {
    return entries.tailMap(prefix).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .limit(MAX_LISTED)
        .toList();
  }

  @Override
  public List<String> named(Use.Named use) {
    return entries.tailMap(use.folder()).keySet().stream()
        .takeWhile(key -> key.startsWith(use.folder()))
        .filter(key -> Use.isNamed(key, use.name()))
        .limit(MAX_LISTED)
        .toList();
  }

  @Override
  public Optional<PostPath> pathOf(SourceKey source) {
    return paths.computeIfAbsent(
        source, key -> read(key.value()).flatMap(bytes -> posts.path(key, bytes, settings)));
  }

  private static byte[] bytes(BlogFolder.Entry file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
