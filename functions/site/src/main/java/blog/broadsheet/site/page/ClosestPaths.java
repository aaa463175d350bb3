package blog.broadsheet.site.page;

import static java.util.Comparator.comparingDouble;

import blog.broadsheet.index.At;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.visit.Visit;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a reader may have looked for who came to a path where nothing is.
 *
 * <p>A post may stand below other folders or with another ending; a tag or a category may have the
 * name; or the name may be mistyped, of a post of the month that the path names or of one of the
 * newest. So it takes at most {@value #PIECES} times 2 paths, of which those that were looked for
 * before are left out, and 4 queries, all at the same time, however many posts there are.
 */
final class ClosestPaths {
  private static final int PIECES = 3;
  private static final int CANDIDATES = 30;
  private static final int SHOWN = 5;

  /** Below it, names that are nothing like each other begin to be shown. */
  private static final double ALIKE = 0.4;

  private static final Pattern ENDING = Pattern.compile("(\\.\\w{2,5}|/)$");
  private static final Pattern DATE = Pattern.compile("/(\\d{4})(?:[/-](0?[1-9]|1[0-2])(?!\\d))?");

  private final Visit visit;
  private final String path;
  private final String name;
  private final Set<PostPath> known;

  private ClosestPaths(Visit visit, PostPath path) {
    this.visit = visit;
    this.path = path.value();
    this.name = lastPart(this.path);
    this.known = Stream.concat(Stream.of(path), path.twins()).collect(Collectors.toSet());
  }

  /** The closest first; none where nothing is alike. */
  static List<Link> of(Visit visit) {
    return PostPath.parse(visit.request().path())
        .map(path -> new ClosestPaths(visit, path))
        .filter(closest -> !closest.name.isEmpty())
        .map(ClosestPaths::links)
        .orElse(List.of());
  }

  private List<Link> links() {
    Stream<Supplier<List<Link>>> searches =
        Stream.concat(
            pieces().map(piece -> () -> post(piece)),
            Stream.of(() -> term(TermKind.TAG), () -> term(TermKind.CATEGORY), this::alike));
    return searches
        .gather(Gatherers.mapConcurrent(2 * PIECES + 3, Supplier::get))
        .flatMap(List::stream)
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  /** The path without its first folders, each with a slash and with {@code .html} at its end. */
  private Stream<PostPath> pieces() {
    var parts = ENDING.matcher(path).replaceFirst("").substring(1).split("/");
    return IntStream.range(0, Math.min(parts.length, PIECES))
        .mapToObj(skipped -> "/" + String.join("/", List.of(parts).subList(skipped, parts.length)))
        .flatMap(piece -> Stream.of(piece + "/", piece + ".html"))
        .map(PostPath::parse)
        .flatMap(Optional::stream)
        .filter(piece -> !known.contains(piece));
  }

  private List<Link> post(PostPath piece) {
    return visit
        .at(piece)
        .filter(At.Found.class::isInstance)
        .map(At.Found.class::cast)
        .map(found -> List.of(link(found.post().entry())))
        .orElse(List.of());
  }

  private List<Link> term(TermKind kind) {
    return visit
        .term(kind, Slug.of(name))
        .map(TermCount::term)
        .map(term -> List.of(Link.of(term)))
        .orElse(List.of());
  }

  private List<Link> alike() {
    var wanted = Likeness.of(name);
    ToDoubleFunction<Entry> likeness =
        entry -> wanted.to(Likeness.of(lastPart(entry.path().value())));
    return Stream.concat(dated(), Stream.of(new Listing.All()))
        .flatMap(listing -> visit.list(listing, Optional.empty(), CANDIDATES).entries().stream())
        .distinct()
        .filter(entry -> likeness.applyAsDouble(entry) >= ALIKE)
        .sorted(comparingDouble(entry -> -likeness.applyAsDouble(entry)))
        .map(this::link)
        .toList();
  }

  private Link link(Entry entry) {
    return Link.of(entry, visit.language(), visit.settings().lang());
  }

  private Stream<Listing> dated() {
    return DATE.matcher(path)
        .results()
        .limit(1)
        .map(date -> {
          var year = Year.parse(date.group(1));
          return date.group(2) == null
              ? new Listing.OfYear(year)
              : new Listing.OfMonth(year.atMonth(Integer.parseInt(date.group(2))));
        });
  }

  private static String lastPart(String path) {
    var trimmed = ENDING.matcher(path).replaceFirst("");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
