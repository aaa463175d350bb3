package blog.broadsheet.publish.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what an author should know of a file that is published all the same. */
final class Warnings {
  /** Nobody reads more of them. */
  private static final int MAX = 20;

  private final Set<String> texts = new LinkedHashSet<>();

  void add(String text) {
    texts.add(text);
  }

  void addAll(Collection<String> more) {
    texts.addAll(more);
  }

  List<String> all() {
    var shown = new ArrayList<>(texts.stream().limit(MAX).toList());
    if (texts.size() > MAX) {
      shown.add("There are %d more warnings".formatted(texts.size() - MAX));
    }
    return List.copyOf(shown);
  }
}
