package blog.broadsheet.site.visit;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Keywords;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.BadRequestException;
import blog.broadsheet.site.http.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The posts that a reader asks for by {@code tag}, {@code category}, {@code author}, {@code year}
 * and, in words, {@code q}: those to which all of it applies.
 *
 * @param parts each parameter once, in one order, however the reader wrote them
 */
public record Choice(List<Part> parts) {
  private static final String YEAR = "year";
  private static final String WORDS = "q";

  /** The longest search, in characters. */
  public static final int MAX_SEARCH = 200;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern YEARS = Pattern.compile("[0-9]{4}");

  /**
   * One parameter.
   *
   * @param value a slug, a year, or what is searched for as the reader wrote it
   * @param listings the posts that stand in all of them
   */
  public record Part(String name, String value, Set<Listing> listings) {
    public Part {
      listings = Set.copyOf(listings);
    }
  }

  public Choice {
    parts = List.copyOf(parts);
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws BadRequestException in words, where there is something that cannot be taken
   */
  public static Choice of(Query query) {
    var filed =
        Stream.concat(
                Arrays.stream(TermKind.values()).flatMap(kind -> terms(kind, query)),
                query.one(YEAR).map(Choice::year).stream())
            .distinct()
            .toList();
    var room = Math.max(1, Filter.MAX_LISTINGS - filed.size());
    var sought = query.one(WORDS).flatMap(text -> words(text, room));
    var parts = Stream.concat(filed.stream(), sought.stream()).toList();
    if (listings(parts).size() > Filter.MAX_LISTINGS) {
      throw new BadRequestException(
          "Give at most %d of 'tag', 'category', 'author', 'year' and words of 'q' together."
              .formatted(Filter.MAX_LISTINGS));
    }
    return new Choice(parts);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public Filter filter() {
    return new Filter(listings(parts));
  }

  private static Set<Listing> listings(List<Part> parts) {
    return parts.stream().flatMap(part -> part.listings().stream()).collect(Collectors.toSet());
  }

  /** What is searched for by words, as the reader wrote it. */
  public Optional<String> sought() {
    return parts.stream().filter(part -> part.name().equals(WORDS)).map(Part::value).findFirst();
  }

  /** The choice as parameters of a URL, such as {@code tag=java&year=2019}. */
  public String encoded() {
    return parts.stream()
        .map(part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * The choice in words, such as {@code C++, 2019}.
   *
   * @param found posts that it has, which know how its terms are written; without any they are said
   *     by their slugs
   */
  public String title(List<Entry> found) {
    return parts.stream().map(part -> name(part, found)).collect(Collectors.joining(", "));
  }

  private static String name(Part part, List<Entry> found) {
    return found.stream()
        .limit(1)
        .flatMap(Entry::terms)
        .filter(term -> part.listings().contains(term.listing()))
        .map(Term::name)
        .findFirst()
        .orElse(part.value());
  }

  private static Stream<Part> terms(TermKind kind, Query query) {
    return query.all(kind.singular()).stream()
        .map(name -> term(kind, name))
        .sorted(Comparator.comparing(Part::value));
  }

  private static Part term(TermKind kind, String name) {
    if (name.isBlank()) {
      throw new BadRequestException("'%s' needs a name.".formatted(kind.singular()));
    }
    var slug = Slug.of(name);
    return new Part(kind.singular(), slug, Set.of(new Listing.OfTerm(kind, slug)));
  }

  private static Part year(String text) {
    if (!YEARS.matcher(text).matches()) {
      throw new BadRequestException("'year' is four digits, such as 2019.");
    }
    return new Part(YEAR, text, Set.of(new Listing.OfYear(Year.of(Integer.parseInt(text)))));
  }

  /**
   * Of many words the longest, which say the most. An empty box chooses nothing, and signs alone
   * find nothing, for no post stands in their listing.
   *
   * @param most of the words
   */
  private static Optional<Part> words(String typed, int most) {
    var text = SPACES.matcher(typed.strip()).replaceAll(" ");
    if (text.length() > MAX_SEARCH) {
      throw new BadRequestException("'q' has at most %d characters.".formatted(MAX_SEARCH));
    }
    var keywords = Keywords.of(text);
    var listings =
        (keywords.isEmpty() ? Set.of(text) : keywords)
            .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(most)
                .<Listing>map(Listing.OfKeyword::new)
                .collect(Collectors.toSet());
    return Optional.of(new Part(WORDS, text, listings)).filter(_ -> !text.isEmpty());
  }
}
