package blog.broadsheet.publish.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements that pass on a condition only. The methods are OWASP's {@code ElementPolicy}: they see
 * the attributes that passed, by turns name and value, may change them, and answer the element's
 * name or null to refuse it.
 */
final class Elements {
  private Elements() {}

  /** An image that shows nothing is left out. */
  static @Nullable String imageWithSource(String element, List<String> attributes) {
    return has(attributes, "src") || has(attributes, "srcset") ? element : null;
  }

  /**
   * Sound and films that readers can start and stop, also where a script did that for them. By
   * itself begins only what is silent.
   */
  static String player(String element, List<String> attributes) {
    if (!has(attributes, "muted")) {
      remove(attributes, "autoplay");
    }
    if (!has(attributes, "controls")) {
      attributes.addAll(List.of("controls", ""));
    }
    return element;
  }

  /** The one form control of Markdown: a task's box, which nobody can tick. */
  static @Nullable String disabledCheckbox(String element, List<String> attributes) {
    var type = attributes.indexOf("type");
    if (type < 0 || !attributes.get(type + 1).equals("checkbox")) {
      return null;
    }
    if (!has(attributes, "disabled")) {
      attributes.addAll(List.of("disabled", ""));
    }
    return element;
  }

  /**
   * A player of a known host. It may run its own scripts on its own origin and go full screen; it
   * can neither navigate the page around it nor submit forms.
   */
  static @Nullable String sandboxedFrame(String element, List<String> attributes) {
    if (!has(attributes, "src")) {
      return null;
    }
    attributes.addAll(
        List.of(
            "sandbox",
            "allow-scripts allow-same-origin allow-popups allow-presentation",
            "loading",
            "lazy",
            "referrerpolicy",
            "strict-origin-when-cross-origin"));
    return element;
  }

  private static void remove(List<String> attributes, String name) {
    for (var i = attributes.size() - 2; i >= 0; i -= 2) {
      if (attributes.get(i).equals(name)) {
        attributes.subList(i, i + 2).clear();
      }
    }
  }

  private static boolean has(List<String> attributes, String name) {
    for (var i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
