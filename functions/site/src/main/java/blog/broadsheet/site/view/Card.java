package blog.broadsheet.site.view;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Image;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.Word;
import blog.broadsheet.site.language.Direction;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.language.Moment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post as listings and its own page introduce it.
 *
 * @param published absent where its author has not said when it will be
 * @param updated where it is a later moment than {@code published}
 * @param terms its categories and tags
 * @param minutes the time that it takes to read, in words
 * @param lang the tag of its language, where it is not that of the page
 */
public record Card(
    String title,
    String href,
    Optional<Moment> published,
    Optional<Moment> updated,
    String summary,
    List<Link> authors,
    List<Link> terms,
    Optional<String> image,
    String minutes,
    Optional<String> lang) {
  /** In characters; more make too tall a block of the largest letters. */
  private static final int LONG_TITLE = 60;

  public Card {
    authors = List.copyOf(authors);
    terms = List.copyOf(terms);
  }

  /**
   * Introduces a post.
   *
   * @param page the language of the page that it is introduced on
   * @param site the tag of the site's language, in which it is unless it says otherwise
   */
  public static Card of(Entry entry, Language page, String site) {
    return new Card(
        entry.title(),
        entry.path().encoded(),
        Optional.of(page.calendar().moment(entry.published())),
        entry.updated().filter(entry.published()::isBefore).map(page.calendar()::moment),
        entry.summary(),
        links(entry.authors().stream()),
        links(Stream.concat(entry.categories().stream(), entry.tags().stream())),
        Image.shown(entry.image()),
        page.count(Word.MINUTES, entry.minutes()),
        page.unlike(entry.edition().lang().orElse(site)));
  }

  /** The same of a draft without a date. */
  public Card undated() {
    return new Card(
        title, href, Optional.empty(), updated, summary, authors, terms, image, minutes, lang);
  }

  public boolean hasLongTitle() {
    return title.length() > LONG_TITLE;
  }

  /** Which way it is written, where that may be another than that of the page. */
  public Optional<String> direction() {
    return lang.map(Direction::of);
  }

  private static List<Link> links(Stream<Term> terms) {
    return terms.map(Link::of).toList();
  }
}
