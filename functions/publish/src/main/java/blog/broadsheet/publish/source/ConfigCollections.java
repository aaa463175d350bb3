package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostCollection;
import blog.broadsheet.publish.source.Datum.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code collections} of {@code _config.yml}, of which those with {@code output: true}
 * are put out, and {@code collections_dir}, in which they and the posts lie then.
 */
final class ConfigCollections {
  private static final String POSTS = "posts";
  private static final int MOST = 100;

  private ConfigCollections() {}

  /**
   * @param site the pattern or the named style of the posts' paths
   */
  static List<PostCollection> of(Fields config, String site, Warnings warnings) throws Rejection {
    var parent = parent(config);
    var found = new ArrayList<PostCollection>();
    if (!parent.isEmpty()) {
      found.add(PostCollection.of(parent, POSTS, site));
    }
    for (var named : config.fields("collections").values().entrySet()) {
      var name = named.getKey();
      if (name.equals(POSTS) || !isPutOut(named.getValue())) {
        continue;
      }
      if (found.size() == MOST || name.length() > ConfigReader.MAX_NAME || name.contains("/")) {
        warnings.add(
            "The collection '%s' is left out; there are up to %d, with names of up to %d characters"
                .formatted(Shown.text(name), MOST, ConfigReader.MAX_NAME));
        continue;
      }
      found.add(PostCollection.of(parent, name, permalink(named.getValue(), site)));
    }
    return found;
  }

  private static boolean isPutOut(Datum collection) {
    return text(collection, "output").filter("true"::equalsIgnoreCase).isPresent();
  }

  private static String permalink(Datum collection, String site) throws Rejection {
    var own = text(collection, "permalink").map(Permalink::pattern);
    var fault = own.flatMap(PostPaths::faultOfPattern);
    if (fault.isPresent()) {
      throw new Rejection(
          Problem.at(
              ((Fields) collection).lineOf("permalink"),
              fault.get(),
              "Take a pattern such as /:collection/:title/"));
    }
    return own.orElseGet(() -> Permalink.ofCollection(site));
  }

  /** Such as {@code all/}, or empty. */
  private static String parent(Fields config) {
    var folder =
        config
            .find("collections_dir")
            .flatMap(value -> value.texts().findFirst())
            .map(text -> text.replaceAll("^[./]+|/+$", ""))
            .orElse("");
    return folder.isEmpty() || folder.length() > ConfigReader.MAX_NAME ? "" : folder + "/";
  }

  private static Optional<String> text(Datum collection, String name) {
    return collection instanceof Fields fields
        ? fields.find(name).flatMap(value -> value.texts().findFirst())
        : Optional.empty();
  }
}
