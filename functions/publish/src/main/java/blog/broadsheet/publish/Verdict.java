package blog.broadsheet.publish;

import blog.broadsheet.index.Target;
import blog.broadsheet.index.Use;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Whether there is a post that only its preview shows. */
  boolean isKeptBack() {
    return target instanceof Target.Draft
        || (outcome == Outcome.SCHEDULED && target instanceof Target.Publish(Document _, var _));
  }

  /** What was live before stays, until another source leaves the path. */
  Verdict waiting(PostPath path, SourceKey owner) {
    var wait =
        Problem.of(
            "The path %s belongs to %s.".formatted(path, owner),
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
