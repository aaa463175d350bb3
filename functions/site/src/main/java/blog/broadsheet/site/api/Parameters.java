package blog.broadsheet.site.api;

import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.BadRequestException;
import blog.broadsheet.site.http.Query;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of {@code /api/posts}. Each method refuses, in words, what it cannot take. */
record Parameters(Query query) {
  private static final int MOST = 100;
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** The listing that {@code tag}, {@code category}, {@code author} or {@code year} chooses. */
  Listing listing() {
    var chosen = Stream.concat(terms(), years()).toList();
    if (chosen.size() > 1) {
      throw new BadRequestException(
          "Give one of 'tag', 'category', 'author' and 'year', and once.");
    }
    return chosen.isEmpty() ? new Listing.All() : chosen.getFirst();
  }

  /** How many posts to answer with, 1 to {@value #MOST}; nothing where the site decides. */
  Optional<Integer> limit() {
    return query.one("limit").map(Parameters::limit);
  }

  private Stream<Listing> terms() {
    return Arrays.stream(TermKind.values())
        .flatMap(kind -> query.all(kind.singular()).stream().map(name -> term(kind, name)));
  }

  private Stream<Listing> years() {
    return query.all("year").stream().map(Parameters::year);
  }

  private static Listing term(TermKind kind, String name) {
    if (name.isBlank()) {
      throw new BadRequestException("'%s' needs a name.".formatted(kind.singular()));
    }
    return new Listing.OfTerm(kind, Slug.of(name));
  }

  private static Listing year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw new BadRequestException("'year' is four digits, such as 2019.");
    }
    return new Listing.OfYear(Year.of(Integer.parseInt(text)));
  }

  private static int limit(String text) {
    var limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw new BadRequestException("'limit' is a whole number from 1 to %d.".formatted(MOST));
    }
    return limit;
  }
}
