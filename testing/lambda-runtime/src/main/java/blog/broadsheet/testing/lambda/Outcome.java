package blog.broadsheet.testing.lambda;

/** How an invocation ended. */
public sealed interface Outcome {
  /** The function answered, with JSON. */
  record Returned(String json) implements Outcome {}

  /**
   * The function threw, did not start, or answered with more than Lambda passes on.
   *
   * @param type such as {@code Function.ResponseSizeTooLarge}
   * @param report what the runtime client said of it, as JSON
   */
  record Failed(String type, String report) implements Outcome {}

  /** No answer came in time; Lambda then ends the process. */
  record TimedOut() implements Outcome {}
}
