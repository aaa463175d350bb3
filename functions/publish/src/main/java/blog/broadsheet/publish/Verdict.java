package blog.broadsheet.publish;

import blog.broadsheet.index.Target;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.publish.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the reading of a source comes to.
 *
 * @param target what the index shall say
 * @param problem present exactly when the outcome is {@link Outcome#REJECTED}
 */
record Verdict(Outcome outcome, Target target, List<String> warnings, Optional<Problem> problem) {
  Verdict {
    warnings = List.copyOf(warnings);
  }

  static Verdict accepted(Outcome outcome, Target target, List<String> warnings) {
    return new Verdict(outcome, target, warnings, Optional.empty());
  }

  /** What was live before stays. */
  static Verdict rejected(Problem problem, List<String> warnings) {
    return new Verdict(Outcome.REJECTED, new Target.Keep(), warnings, Optional.of(problem));
  }
}
