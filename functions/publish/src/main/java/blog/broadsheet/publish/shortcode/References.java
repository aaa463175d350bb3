package blog.broadsheet.publish.shortcode;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.publish.source.Templates.Template;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hugo's {@code ref} and {@code relref}, and Zola's {@code @/}: where readers find another post, by
 * the way to its file from the content's root, from the post's own folder, or by its name alone.
 */
final class References {
  private static final String ROOT = "content/";
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
    var name = file.replaceFirst("^/", "");
    var own = template.source().value();
    var folder = own.substring(0, own.lastIndexOf('/') + 1);
    var root = own.startsWith(ROOT) ? ROOT : "";
    return Stream.concat(
        Stream.of(root + name, folder + name, root + name + ".md", folder + name + ".md"),
        anywhere(name, root, template.files()));
  }

  /** Hugo finds a page by its name alone where there is but one. */
  private static Stream<String> anywhere(String name, String root, SiteFiles files) {
    return Stream.of(root)
        .filter(folder -> !folder.isEmpty() && !name.contains("/"))
        .flatMap(_ -> files.contentNamed(name).stream());
  }
}
