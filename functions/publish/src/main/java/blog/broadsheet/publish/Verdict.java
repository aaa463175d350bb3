package blog.broadsheet.publish;

import blog.broadsheet.index.Target;
import blog.broadsheet.index.Use;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the reading of a source comes to.
 *
 * @param target what the index shall say
 * @param problem present exactly when the outcome is {@link Outcome#REJECTED}
 * @param used what the reading depended on besides the source, with the tags that it had
 */
record Verdict(
    Outcome outcome,
    Target target,
    List<String> warnings,
    Optional<Problem> problem,
    SortedMap<Use, String> used) {
  /**
   * In bytes, of all paths that a source ever had: its record keeps each for ever, beside all else
   * that an item of 400 KB has to hold.
   */
  private static final int MAX_PATHS = 100_000;

  /** Each has a version and a kind as well. */
  private static final int MOST_PATHS = 2_000;

  Verdict {
    warnings = List.copyOf(warnings);
  }

  static Verdict accepted(Outcome outcome, Target target, List<String> warnings) {
    return new Verdict(outcome, target, warnings, Optional.empty(), new TreeMap<>());
  }

  /** What was live before stays. */
  static Verdict rejected(Problem problem, List<String> warnings) {
    return new Verdict(
        Outcome.REJECTED, new Target.Keep(), warnings, Optional.of(problem), new TreeMap<>());
  }

  /** The same, by a reading that used something. */
  Verdict using(Usage usage) {
    var all = new ArrayList<>(warnings);
    usage.warning().ifPresent(all::add);
    return new Verdict(outcome, target, all, problem, usage.used());
  }

  /**
   * The same, or that there is no room for its paths.
   *
   * @param had those that the source ever had
   */
  Verdict beside(Set<PostPath> had) {
    var all = new HashSet<>(had);
    if (target instanceof Target.Publish(var what, var aliases)) {
      all.add(what.path());
      all.addAll(aliases);
    }
    return all.size() == had.size() || haveRoom(all) ? this : withoutRoom(had.size());
  }

  private static boolean haveRoom(Set<PostPath> paths) {
    return paths.size() <= MOST_PATHS && bytes(paths) <= MAX_PATHS;
  }

  private static int bytes(Set<PostPath> paths) {
    return paths.stream()
        .mapToInt(path -> path.value().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private Verdict withoutRoom(int had) {
    var full =
        Problem.of(
            "The file has had %d addresses, which lead to it for ever, and there is no room for more."
                .formatted(had),
            "Give it and its aliases addresses that they had before, or publish it as a new file.");
    return new Verdict(Outcome.REJECTED, new Target.Keep(), warnings, Optional.of(full), used);
  }

  /** Whether there is a post that only its preview shows. */
  boolean isKeptBack() {
    return target instanceof Target.Draft
        || (outcome == Outcome.SCHEDULED && target instanceof Target.Publish(Document _, var _));
  }

  /** What was live before stays, until another source leaves the path. */
  Verdict waiting(PostPath path, SourceKey owner) {
    var wait =
        Problem.of(
            "The path %s belongs to %s".formatted(path, owner),
            "Give this file another 'permalink' or name. If %s is removed, it appears by itself."
                .formatted(owner));
    return new Verdict(
        Outcome.REJECTED, new Target.Await(path, owner), warnings, Optional.of(wait), used);
  }

  /**
   * The same, with a warning of each alias that is not to be had.
   *
   * @param taken with who has it
   */
  Verdict without(Map<PostPath, SourceKey> taken) {
    var more = new ArrayList<>(warnings);
    taken.forEach((path, owner) ->
        more.add(
            "The alias %s is left out, for it belongs to %s. If that leaves it, it will lead here by itself."
                .formatted(path, owner)));
    return new Verdict(outcome, target, more, problem, used);
  }
}
