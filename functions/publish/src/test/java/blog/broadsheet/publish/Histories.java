package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random histories of a small blog, in which everything happens often that can go wrong. */
public final class Histories {
  private static final List<SourceKey> DOCUMENTS =
      Stream.of(
              "_posts/2019-01-01-a.md",
              "_posts/2019-01-01-b.md",
              "_posts/2019-01-01-c.html",
              "about.md",
              "old/index.html")
          .map(SourceKey::new)
          .toList();

  /**
   * Some want one path or alias, some have none of their own, some have more terms than can change
   * in one step, one is a draft, two are faulty.
   */
  private static final List<String> CONTENTS =
      List.of(
          "Plain",
          "---\ntags: x\n---\n{% include note.html %} {{ site.title }}",
          "---\npermalink: /two/\n---\n{% include note.html %} {% link about.md %}",
          "---\ntags: y\n---\n{{ site.data.facts.one }} {% post_url 2019-01-01-a %}",
          "---\ntags: [x, y]\nnav: true\n---\nTagged",
          "---\ntags: [y, z]\ncategory: k\ndate: 2020-02-02\n---\nDated",
          "---\ntags: [%s]\n---\nOf many".formatted(numbered(0, 70)),
          "---\ntags: [%s]\n---\nOf other".formatted(numbered(35, 105)),
          "---\ntags: [%s]\ndate: 2030-01-01\n---\nOf many".formatted(numbered(0, 70)),
          "---\ntags: [%s]\ndate: 2031-01-01\n---\nOf other".formatted(numbered(35, 105)),
          "---\npermalink: /one/\ntags: x\n---\nOne",
          "---\npermalink: /one/\nnav_order: 7\n---\nOne again",
          "---\npermalink: /two/\nauthor: Jo\n---\nTwo",
          "---\nredirect_from: [/one/, /old/]\n---\nWith aliases",
          "---\npermalink: /three/\naliases: [/two/, /old/]\n---\nWith others",
          "---\npermalink: /old/\naliases: /one/\n---\nAt an alias",
          "---\npermalink: /two/\nredirect_to: https://example.org/\n---\n",
          "---\nredirect_to: /one/\naliases: /old/\ntags: x\n---\n",
          "---\ntags: x\ncategory: k\nexpires: 2026-06-01\nnav: true\n---\nEnding",
          "---\npermalink: /two/\ntags: [x, z]\nexpires: 2020-02-02\n---\nEnded",
          "---\npermalink: /one/\ntags: y\ndate: 2027-01-01\nexpires: 2028-01-01\n---\nShort",
          "---\npublished: false\n---\nDraft",
          "---\ndraft: true\npermalink: /one/\naliases: /old/\n---\nPlain",
          "---\ndraft: true\nredirect_to: /one/\n---\n",
          "---\ndate: 2030-01-01\npermalink: /future/\n---\nFuture",
          "---\ntitle: [\n---\nFaulty",
          "---\npermalink: /../\n---\nFaulty");

  private static final List<String> SETTINGS =
      List.of("title: One", "permalink: /:title/", "permalink: /p/:title/", "title: [");

  /** What documents use, and what furnishes all pages. */
  private static final List<Tuple.Tuple2<String, String>> SHARED =
      List.of(
          Tuple.of("_includes/note.html", "One"),
          Tuple.of("_includes/note.html", "Two"),
          Tuple.of("_data/facts.yml", "one: 1"),
          Tuple.of("_data/facts.yml", "one: 2"),
          Tuple.of("_includes/footer.html", "<p>Foot</p>"),
          Tuple.of("_includes/footer.html", "{{ site.title }}"),
          Tuple.of("_data/authors.yml", "jo: Jo"));

  private Histories() {}

  private static String numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
  }

  /** Of 5 to 60 steps, 32 on average. */
  public static Arbitrary<List<Step>> any() {
    return steps()
        .list()
        .ofMinSize(5)
        .ofMaxSize(60)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** As {@link Regressions} are written. */
  static String code(List<Step> history) {
    return history.stream()
        .map(Histories::code)
        .collect(Collectors.joining(",\n    ", "List.of(\n    ", ")"));
  }

  private static String code(Step step) {
    return switch (step) {
      case Step.Upload(var key, var text) ->
          "new Upload(new SourceKey(%s), %s)".formatted(literal(key.value()), literal(text));
      case Step.Remove(var key) -> "new Remove(new SourceKey(%s))".formatted(literal(key.value()));
      // All others have numbers alone.
      case Step other ->
          "new " + other.toString().replaceAll("\\w+=", "").replace('[', '(').replace(']', ')');
    };
  }

  private static String literal(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }

  private static Arbitrary<Step> steps() {
    var source = Arbitraries.of(DOCUMENTS);
    var message = Arbitraries.integers().between(0, 20);
    var call = Arbitraries.integers().between(1, 14);
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            source.flatMap(
                key -> Arbitraries.of(CONTENTS).map(text -> new Step.Upload(key, text)))),
        Tuple.of(2, source.map(Step.Remove::new)),
        Tuple.of(
            1,
            Arbitraries.of(SETTINGS)
                .map(text -> new Step.Upload(new SourceKey("_config.yml"), text))),
        Tuple.of(
            2,
            Arbitraries.of(SHARED)
                .map(file -> new Step.Upload(new SourceKey(file.get1()), file.get2()))),
        Tuple.of(
            1, Arbitraries.of(SHARED).map(file -> new Step.Remove(new SourceKey(file.get1())))),
        Tuple.of(6, message.map(Step.Deliver::new)),
        Tuple.of(1, message.map(Step.Duplicate::new)),
        Tuple.of(1, message.map(Step.Lose::new)),
        Tuple.of(3, Combinators.combine(message, call).as(Step.KillBefore::new)),
        Tuple.of(3, Combinators.combine(message, call).as(Step.KillAfter::new)),
        Tuple.of(2, Combinators.combine(message, call).as(Step.LoseAnswer::new)),
        Tuple.of(5, Combinators.combine(message, call, message).as(Step.Interleave::new)),
        Tuple.of(1, Combinators.combine(message, call).as(Step.Repair::new)),
        Tuple.of(1, Arbitraries.integers().between(1, 40).map(Step.KillRepair::new)));
  }
}
