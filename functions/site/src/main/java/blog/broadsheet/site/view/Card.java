package blog.broadsheet.site.view;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post as listings and its own page introduce it.
 *
 * @param updated where it is a later moment than {@code published}
 * @param terms its categories and tags
 */
public record Card(
    String title,
    String href,
    Moment published,
    Optional<Moment> updated,
    String summary,
    List<Link> authors,
    List<Link> terms,
    Optional<String> image,
    int minutes) {
  public Card {
    authors = List.copyOf(authors);
    terms = List.copyOf(terms);
  }

  public static Card of(Entry entry, Calendar calendar) {
    return new Card(
        entry.title(),
        entry.path().encoded(),
        calendar.moment(entry.published()),
        entry.updated().filter(entry.published()::isBefore).map(calendar::moment),
        entry.summary(),
        links(entry.authors().stream()),
        links(Stream.concat(entry.categories().stream(), entry.tags().stream())),
        Image.shown(entry.image()),
        entry.minutes());
  }

  private static List<Link> links(Stream<Term> terms) {
    return terms.map(Link::of).toList();
  }
}
