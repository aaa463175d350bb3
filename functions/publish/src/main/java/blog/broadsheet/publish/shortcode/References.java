package blog.broadsheet.publish.shortcode;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.publish.source.Templates.Template;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hugo's {@code ref} and {@code relref}, and Zola's {@code @/}: where readers find another post, by
 * the way to its file from the content's root, from the post's own folder or the one that its
 * bundle is in, or by its name alone.
 */
final class References {
  private static final String HOME = "/";

  private References() {}

  static Optional<String> address(Call call, Template template) {
    return address(call.argument("path").orElse(""), template);
  }

  /** The address of a file, of a place in it, or of a place in the post itself. */
  static Optional<String> address(String whole, Template template) {
    var hash = whole.indexOf('#');
    var file = hash < 0 ? whole : whole.substring(0, hash);
    var fragment = hash < 0 ? "" : whole.substring(hash);
    if (file.isEmpty()) {
      return Optional.of(fragment);
    }
    if (file.equals(HOME)) {
      return Optional.of(HOME + fragment);
    }
    return keys(file, template)
        .map(key -> template.files().pathOf(new SourceKey(key)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(PostPath::encoded)
        .map(path -> path + fragment);
  }

  private static Stream<String> keys(String file, Template template) {
    var name = file.replaceFirst("^/", "").replaceFirst("/$", "");
    var own = template.source().value();
    var root = own.startsWith(Use.CONTENT) ? Use.CONTENT : "";
    return Stream.concat(
        ends(name).flatMap(end -> folders(root, own).map(folder -> folder + name + end)),
        anywhere(name, root, template.files()));
  }

  /** What may follow a name: each that is looked for is one more thing that the post depends on. */
  private static Stream<String> ends(String name) {
    return SourceKind.isMarkdown(name) || SourceKind.isHtml(name)
        ? Stream.of("")
        : Stream.of(".md", Use.BUNDLE);
  }

  /** What a way begins at: the root, the post's folder, and that which its bundle is in. */
  private static Stream<String> folders(String root, String own) {
    var file = own.endsWith(Use.BUNDLE) ? own.substring(0, own.lastIndexOf('/')) : own;
    return Stream.of(root, folder(own), folder(file)).distinct();
  }

  private static String folder(String key) {
    return key.substring(0, key.lastIndexOf('/') + 1);
  }

  /** Hugo finds a page by its name alone where there is but one. */
  private static Stream<String> anywhere(String name, String root, SiteFiles files) {
    return Stream.of(root)
        .filter(folder -> !folder.isEmpty() && !name.contains("/"))
        .flatMap(folder -> files.named(new Use.Named(folder, name)).stream())
        .filter(key ->
            Stream.of("", ".md", Use.BUNDLE).anyMatch(end -> key.endsWith("/" + name + end)));
  }
}
