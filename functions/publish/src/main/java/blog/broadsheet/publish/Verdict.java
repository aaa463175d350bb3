package blog.broadsheet.publish;

import blog.broadsheet.index.Target;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
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

  /** What was live before stays, until another source leaves the path. */
  static Verdict waiting(PostPath path, SourceKey owner, List<String> warnings) {
    var problem =
        Problem.of(
            "The path %s belongs to %s.".formatted(path, owner),
            "Give this post another 'permalink' or file name. If %s is removed, this post appears by itself."
                .formatted(owner));
    return new Verdict(Outcome.REJECTED, new Target.Await(path), warnings, Optional.of(problem));
  }
}
