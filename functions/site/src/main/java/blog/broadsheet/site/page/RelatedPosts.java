package blog.broadsheet.site.page;

import static java.util.Comparator.comparingInt;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.visit.Visit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Which posts to read after one: those that share most with it, and of these the closest in time.
 *
 * <p>They are looked for among the newest posts of a few of its terms, by one query each, all at
 * the same time. So it costs the same however many posts there are.
 */
final class RelatedPosts {
  private static final int TERMS = 3;
  private static final int CANDIDATES = 8;
  private static final int SHOWN = 3;

  /** A post that may be shown. */
  private record Candidate(Entry entry, int shared, Duration apart) {}

  private RelatedPosts() {}

  static List<Entry> of(Visit visit, Entry entry) {
    var own = topics(entry).map(Term::listing).collect(Collectors.toSet());
    return candidates(visit, entry)
        .map(other -> new Candidate(other, shared(own, other), apart(entry, other)))
        .sorted(comparingInt(Candidate::shared).reversed().thenComparing(Candidate::apart))
        .limit(SHOWN)
        .map(Candidate::entry)
        .toList();
  }

  private static Stream<Entry> candidates(Visit visit, Entry entry) {
    var found = new LinkedHashMap<PostPath, Entry>();
    topics(entry)
        .limit(TERMS)
        .gather(
            Gatherers.mapConcurrent(
                TERMS, term -> visit.list(term.listing(), Optional.empty(), CANDIDATES)))
        .flatMap(page -> page.entries().stream())
        .forEach(other -> found.put(other.path(), other));
    found.remove(entry.path());
    return found.values().stream();
  }

  /** Tags tell more than categories, so they come first and weigh twice. */
  private static Stream<Term> topics(Entry entry) {
    return Stream.concat(entry.tags().stream(), entry.categories().stream());
  }

  private static int shared(Set<Listing> own, Entry other) {
    return topics(other)
        .filter(term -> own.contains(term.listing()))
        .mapToInt(term -> term.kind() == TermKind.TAG ? 2 : 1)
        .sum();
  }

  private static Duration apart(Entry one, Entry other) {
    return Duration.between(one.published(), other.published()).abs();
  }
}
