package blog.broadsheet.publish.markdown.kramdown;

/** Reads one kind of span. */
interface SpanRule {
  /**
   * Reads what begins where the reader stands and moves behind it.
   *
   * @return false where nothing of the kind begins; then the place is the same
   */
  boolean read(SpanReader reader);
}
