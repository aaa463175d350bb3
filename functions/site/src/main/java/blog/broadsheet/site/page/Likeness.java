package blog.broadsheet.site.page;

import blog.broadsheet.post.Slug;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much names are alike, by the pairs of neighbouring letters that they share: Dice's
 * coefficient, which forgives letters that are missing, doubled or swapped, in any script.
 */
record Likeness(Set<String> pairs) {
  static Likeness of(String name) {
    var framed = "-" + Slug.of(name) + "-";
    return new Likeness(
        IntStream.range(0, framed.length() - 1)
            .mapToObj(i -> framed.substring(i, i + 2))
            .collect(Collectors.toSet()));
  }

  /** From 0, nothing alike, to 1. */
  double to(Likeness other) {
    var shared = pairs.stream().filter(other.pairs::contains).count();
    return 2.0 * shared / (pairs.size() + other.pairs.size());
  }
}
