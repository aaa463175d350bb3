package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template knows of its post, by the names that Jekyll gives it: all of its front matter,
 * and the defaults that {@code _config.yml} has for it.
 */
final class PageVariables {
  private PageVariables() {}

  /**
   * @param own what the post itself says
   * @param type of the post, for which some of the defaults are
   * @param site where the defaults are found, if they are needed
   */
  static Map<String, Object> of(
      Map<String, Object> own, SourceKey key, String type, Map<String, Object> site) {
    return new Lazy(
        name -> Optional.ofNullable(own.get(name)).or(() -> fallback(name, key, type, site)),
        own::keySet);
  }

  static Map<String, Object> own(SourceKey key, PostReader.Head head, String title) {
    var page = new HashMap<>(Plain.map(head.matter().fields()));
    var path = head.path().value();
    page.put("title", title);
    page.put("date", head.published().atZone(head.timezone()));
    page.put("url", path);
    page.put("id", path.replaceFirst("(?:/|\\.html)$", ""));
    page.putIfAbsent("slug", head.name().slug());
    page.put("categories", names(head.terms().categories()));
    page.put("tags", head.terms().writtenTags());
    page.put("path", key.value());
    page.put("relative_path", key.value());
    page.put("name", key.value().substring(key.value().lastIndexOf('/') + 1));
    page.put("draft", head.name().isDraft());
    if (!head.name().type().equals(PostDefaults.PAGES)) {
      page.put("collection", head.name().type());
    }
    return page;
  }

  private static List<String> names(List<Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  /** Of several defaults the one with the longest path counts. */
  private static Optional<Object> fallback(
      String name, SourceKey key, String own, Map<String, Object> site) {
    Optional<Object> found = Optional.empty();
    var longest = -1;
    for (var item : site.get("defaults") instanceof List<?> list ? list : List.of()) {
      var scope = inside(item, "scope");
      var path = String.valueOf(scope.getOrDefault("path", ""));
      var type = scope.getOrDefault("type", own);
      var value = inside(item, "values").get(name);
      if (value != null
          && path.length() > longest
          && type.equals(own)
          && key.value().startsWith(path)) {
        found = Optional.of(value);
        longest = path.length();
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked") // Mappings of YAML have texts for names.
  private static Map<String, Object> inside(Object item, String name) {
    return item instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> fields
        ? (Map<String, Object>) fields
        : Map.of();
  }
}
