package blog.broadsheet.publish.liquid;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an author is to know about a template, each once. */
final class Notes {
  private final Set<String> texts = new LinkedHashSet<>();

  void add(String text) {
    texts.add(text);
  }

  List<String> all() {
    return List.copyOf(texts);
  }
}
