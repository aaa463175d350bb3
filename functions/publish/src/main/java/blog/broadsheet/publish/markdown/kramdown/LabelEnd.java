package blog.broadsheet.publish.markdown.kramdown;

import java.util.function.Predicate;

/** Finds the bracket that ends the text of a link: brackets within come in pairs. */
final class LabelEnd implements Predicate<SpanReader> {
  private int open = 1;

  @Override
  public boolean test(SpanReader reader) {
    var cursor = reader.cursor();
    if (cursor.peek() == ']') {
      open--;
    } else if (cursor.peek() == '[' || cursor.startsWith("![")) {
      open++;
    } else {
      return false;
    }
    // The opening brackets of images were seen here, their closing ones were not.
    return open == reader.frame().images();
  }
}
