package blog.broadsheet.local.lambda;

/** How a call of a function ended. */
public sealed interface Answer {
  /** It returned something, as JSON. */
  record Returned(String json) implements Answer {}

  /** It threw, or took too long. */
  record Failed(String reason) implements Answer {}
}
