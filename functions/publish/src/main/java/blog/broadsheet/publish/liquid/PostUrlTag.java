package blog.broadsheet.publish.liquid;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import java.util.Optional;
import java.util.stream.Stream;
import liqp.TemplateContext;

/** {@code {% post_url 2019-10-13-wrap-up %}}: where readers find a post. */
final class PostUrlTag implements JekyllTag {
  private static final String FOLDER = "_posts/";

  @Override
  public String show(String markup, String body, TemplateContext scope, Rendering rendering) {
    var name = rendering.fill(markup, scope).strip().replaceFirst("^/", "");
    var path =
        keys(name, rendering)
            .flatMap(found -> rendering.files().pathOf(new SourceKey(found)).stream())
            .findFirst();
    if (path.isEmpty()) {
      rendering.note("There is no post '%s'; the link to it is empty".formatted(name));
    }
    return path.map(found -> rendering.relative(found.encoded())).orElse("");
  }

  /** By its whole way from the folder of posts, or as older Jekylls had it by its name alone. */
  private static Stream<String> keys(String name, Rendering rendering) {
    var slash = name.lastIndexOf('/') + 1;
    var file = name.substring(slash);
    var files = rendering.files();
    return Stream.of(
            FOLDER + name,
            name.substring(0, slash) + FOLDER + file,
            rendering.folder() + file,
            FOLDER + file)
        .distinct()
        .flatMap(path -> byName(path, files).stream())
        .findFirst()
        .map(Stream::of)
        .orElseGet(() -> files.named(new Use.Named(Use.POSTS, file)).stream());
  }

  private static Optional<String> byName(String path, SiteFiles files) {
    return files.list(path + ".").stream()
        .filter(key -> key.indexOf('.', path.length() + 1) < 0)
        .findFirst();
  }
}
