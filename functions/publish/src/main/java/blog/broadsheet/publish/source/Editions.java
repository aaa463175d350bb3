package blog.broadsheet.publish.source;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/** In which language a file is written, and what its translations have in common with it. */
final class Editions {
  private Editions() {}

  /**
   * By {@code lang} or {@code locale}, and by {@code ref} or Hugo's {@code translationKey}; or else
   * by the file's name.
   */
  static Edition of(
      FrontMatter matter, PostName name, SourceKey key, SiteFiles files, Warnings warnings) {
    return new Edition(lang(matter, name, warnings), ref(matter, key, files, warnings));
  }

  private static Optional<String> lang(FrontMatter matter, PostName name, Warnings warnings) {
    var written =
        matter.own().line("lang", "locale").or(name::lang).or(() -> matter.text("lang", "locale"));
    var lang = written.flatMap(Edition::language);
    if (lang.isEmpty()) {
      written.ifPresent(text ->
          warnings.add(
              "'%s' is not a language, such as en or pt-BR; the site's is taken for it"
                  .formatted(Shown.text(text))));
    }
    return lang;
  }

  private static Optional<String> ref(
      FrontMatter matter, SourceKey key, SiteFiles files, Warnings warnings) {
    var ref = matter.text("ref", "translationKey").or(() -> NamedEdition.ref(key, files));
    if (ref.filter(text -> text.length() > Edition.MAX_REF).isPresent()) {
      warnings.add(
          "The post is not linked to its translations, for its ref has more than %d characters"
              .formatted(Edition.MAX_REF));
      return Optional.empty();
    }
    return ref;
  }
}
