package blog.broadsheet.site.view;

import blog.broadsheet.index.Masthead;
import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Keywords;
import blog.broadsheet.post.OwnWords;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Profile;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.language.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the owner says of all pages, made ready once for many of them.
 *
 * @param texts the parts of the site that there are
 * @param authors by slugs
 * @param words instead of the site's own
 * @param allowed what pages may load besides what the site serves, by the directives of a
 *     Content-Security-Policy
 */
public record Furnishing(
    Masthead masthead,
    Map<SitePart, String> texts,
    Map<String, Profile> authors,
    OwnWords words,
    Stylesheet stylesheet,
    Map<String, Set<String>> allowed) {

  /** A sheet of paper with lines, as an image in the address itself. */
  private static final String SHEET =
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E"
          + "%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%239c3417'/%3E"
          + "%3Cpath%20d='M3%204h10'%20stroke='%23fff'%20stroke-width='2'/%3E"
          + "%3Cpath%20d='M3%207.5h10M3%2010h10M3%2012.5h6'%20stroke='%23fff'/%3E%3C/svg%3E";

  public Furnishing {
    texts = Map.copyOf(texts);
    authors = Map.copyOf(authors);
    allowed = Map.copyOf(allowed);
  }

  /**
   * Makes it ready.
   *
   * @param pages the page store; what it does not have is left out until a repair brings it back
   */
  public static Furnishing of(Masthead masthead, Function<PageName, Optional<String>> pages) {
    var texts = new EnumMap<SitePart, String>(SitePart.class);
    masthead
        .parts()
        .forEach((part, page) -> pages.apply(page).ifPresent(text -> texts.put(part, text)));
    return new Furnishing(
        masthead,
        texts,
        Profile.read(texts.getOrDefault(SitePart.AUTHORS, "")),
        OwnWords.read(texts.getOrDefault(SitePart.WORDS, "")),
        Stylesheet.of(masthead.settings().appearance(), text(texts, SitePart.STYLE)),
        Allowance.of(texts, masthead.settings().appearance().allowed()));
  }

  /** Whether it is what a masthead makes, with nothing left out. */
  public boolean isOf(Masthead other) {
    return masthead.equals(other) && texts.size() == other.parts().size();
  }

  public Appearance looks() {
    return masthead.settings().appearance();
  }

  /** The picture in a browser's tab. Without any, browsers ask for one that is not there. */
  public String icon() {
    return looks().favicon().orElse(SHEET);
  }

  public Optional<String> head() {
    return text(texts, SitePart.HEAD);
  }

  public Optional<String> header() {
    return text(texts, SitePart.HEADER);
  }

  public Optional<String> footer() {
    return text(texts, SitePart.FOOTER);
  }

  public Optional<String> afterPost() {
    return text(texts, SitePart.AFTER_POST);
  }

  /** How the site speaks around what is written in some language. */
  public Language language(Edition edition) {
    var settings = masthead.settings();
    var tag = edition.lang().orElse(settings.lang());
    var language = Language.of(tag, settings.timezone()).with(words.in(tag));
    return tag.equals(settings.lang()) ? language.with(words.in(OwnWords.SITE)) : language;
  }

  /** Who an author is, if the owner says so. */
  public Optional<Profile> profile(String slug) {
    return Optional.ofNullable(authors.get(slug));
  }

  /** The authors in whose names for readers all of some words are. */
  public Stream<Profile> authorsNamed(Set<String> keywords) {
    return authors.values().stream()
        .filter(profile -> Keywords.of(profile.name()).containsAll(keywords))
        .sorted(Comparator.comparing(Profile::slug));
  }

  /** An entry with the names that its authors have for readers. */
  public Entry named(Entry entry) {
    return authors.isEmpty() ? entry : entry.by(named(entry.authors()));
  }

  /** Authors by the names that they have for readers; other terms as they are. */
  public Term named(Term term) {
    return term.kind() == TermKind.AUTHOR
        ? profile(term.slug())
            .map(profile -> new Term(term.kind(), profile.name(), term.slug()))
            .orElse(term)
        : term;
  }

  private List<Term> named(List<Term> terms) {
    return terms.stream().map(this::named).toList();
  }

  private static Optional<String> text(Map<SitePart, String> texts, SitePart part) {
    return Optional.ofNullable(texts.get(part));
  }
}
