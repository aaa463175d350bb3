package blog.broadsheet.publish.source;

import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Profile;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.Term;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads {@code _data/authors.yml} in the shapes that blogs have: a mapping of the names that posts
 * use to names for readers or to mappings, or a list of mappings.
 */
final class Profiles {
  private static final int MAX_BIO = 2_000;
  private static final int MAX_LINKS = 20;

  /** What is no site on which an author is to be found. */
  private static final List<String> NO_LINKS =
      List.of(
          "about",
          "avatar",
          "bio",
          "description",
          "display_name",
          "id",
          "image",
          "key",
          "links",
          "location",
          "name",
          "photo",
          "picture",
          "role",
          "short_name",
          "slug",
          "title",
          "username");

  private static final Map<String, String> TITLES =
      Map.of(
          "url", "Website", "uri", "Website", "web", "Website", "website", "Website", "home",
          "Website", "site", "Website", "mail", "E-mail");

  private Profiles() {}

  static List<Profile> of(Datum authors, Warnings warnings) {
    return switch (authors) {
      case Fields fields ->
          fields.values().entrySet().stream()
              .flatMap(author -> profile(Optional.of(author.getKey()), author.getValue(), warnings))
              .toList();
      case Items(var values, var _) ->
          values.stream().flatMap(author -> profile(Optional.empty(), author, warnings)).toList();
      case Scalar _ -> List.of();
    };
  }

  private static Stream<Profile> profile(Optional<String> key, Datum author, Warnings warnings) {
    var fields =
        author instanceof Fields known
            ? known
            : new Fields(Map.of("name", author), OptionalInt.empty());
    var name = fields.line("name", "display_name", "title").or(() -> key);
    var known =
        key.or(() -> fields.line("key", "id", "slug", "username", "short_name")).or(() -> name);
    if (known.isEmpty() || name.filter(text -> text.length() <= Term.MAX_NAME).isEmpty()) {
      warnings.add(
          "An author without a name of at most %d characters is left out".formatted(Term.MAX_NAME));
      return Stream.of();
    }
    return Stream.of(
        new Profile(
            Slug.of(known.get()),
            name.get(),
            fields
                .line("avatar", "picture", "image", "photo")
                .filter(ConfigAppearance.ADDRESS.asMatchPredicate()),
            fields
                .line("bio", "description", "about")
                .map(bio -> bio.substring(0, Math.min(bio.length(), MAX_BIO)))
                .orElse(""),
            links(fields)
                .filter(link -> ConfigAppearance.ADDRESS.matcher(link.url()).matches())
                .distinct()
                .limit(MAX_LINKS)
                .toList()));
  }

  /** Those of a list, and each name of a site with an address or a handle. */
  private static Stream<NamedLink> links(Fields author) {
    var listed =
        author.find("links").stream()
            .flatMap(
                links -> links instanceof Items(var values, var _) ? values.stream() : Stream.of())
            .flatMap(link -> link instanceof Fields fields ? Stream.of(fields) : Stream.of())
            .flatMap(link ->
                link
                    .line("label", "title", "name", "text")
                    .flatMap(label ->
                        link.line("url", "href", "link").map(url -> new NamedLink(label, url)))
                    .stream());
    var named =
        author.values().keySet().stream()
            .filter(name -> !NO_LINKS.contains(name))
            .flatMap(name -> author.line(name).map(said -> link(name, said)).stream());
    return Stream.concat(listed, named);
  }

  private static NamedLink link(String name, String said) {
    var site = name.replaceFirst("_(?:username|url|handle)$", "");
    return new NamedLink(
        TITLES.getOrDefault(site, SocialSites.title(site)), SocialSites.url(site, said));
  }
}
