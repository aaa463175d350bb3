package blog.broadsheet.benchmarks;

import blog.broadsheet.testing.lambda.Sandbox;
import java.util.List;
import java.util.Map;

/**
 * A function whose start is measured beside others.
 *
 * @param event what it is called with
 * @param mark what a right answer has in it
 */
record Candidate(
    String name, List<String> command, Map<String, String> environment, String event, String mark) {
  Candidate {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Sandbox start() {
    return Sandbox.start(command, environment);
  }

  boolean isRight(String answer) {
    return answer.contains(mark);
  }

  boolean isSnapshot() {
    return "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }
}
