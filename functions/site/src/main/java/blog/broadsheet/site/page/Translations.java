package blog.broadsheet.site.page;

import blog.broadsheet.post.Entry;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Translation;
import blog.broadsheet.site.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text in all its languages, one of each: of several the newest counts, unless the page itself is
 * one. One query, and none for a text that names no translations.
 *
 * @param own the language of the page
 * @param site the site's language
 * @param all by the tags of their languages
 */
record Translations(String own, String site, SortedMap<String, Entry> all) {
  static Translations of(Visit visit, Entry entry) {
    var site = visit.settings().lang();
    var own = lang(entry, site);
    var all = new TreeMap<String, Entry>();
    all.put(own, entry);
    entry
        .edition()
        .ref()
        .ifPresent(ref ->
            visit.translations(ref).forEach(other -> all.putIfAbsent(lang(other, site), other)));
    return new Translations(own, site, all);
  }

  private static String lang(Entry entry, String site) {
    return entry.edition().lang().orElse(site);
  }

  /** The others, by the names of their languages. */
  List<Link> links() {
    return all.entrySet().stream()
        .filter(edition -> !edition.getKey().equals(own))
        .map(edition ->
            new Link(
                Language.ownName(edition.getKey()),
                edition.getValue().path().encoded(),
                Optional.of(edition.getKey())))
        .toList();
  }

  /**
   * For search engines, which want each page to name all, itself among them. Whoever reads none of
   * the languages is shown that of the site.
   */
  List<Translation> alternates(Visit visit) {
    if (all.size() == 1) {
      return List.of();
    }
    var each =
        all.entrySet().stream()
            .map(edition ->
                new Translation(edition.getKey(), visit.absolute(edition.getValue().path())));
    var standard =
        Optional.ofNullable(all.get(site)).stream()
            .map(entry -> new Translation(Translation.DEFAULT, visit.absolute(entry.path())));
    return Stream.concat(each, standard).toList();
  }
}
