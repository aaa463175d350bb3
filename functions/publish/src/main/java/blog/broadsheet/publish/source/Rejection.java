package blog.broadsheet.publish.source;

import java.io.Serial;

/**
 * Ends the reading of a faulty file early. It is checked, and caught where the reading began: none
 * leaves this package.
 */
final class Rejection extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Rejection(Problem problem) {
    // An author's mistake needs no stack trace.
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
