package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;

/** What is written as a tag with attributes around its children. */
sealed interface Tagged permits Element, SpanElement {
  String name();

  Map<String, String> attributes();
}
