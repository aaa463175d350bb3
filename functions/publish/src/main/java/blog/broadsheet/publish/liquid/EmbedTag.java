package blog.broadsheet.publish.liquid;

import java.util.Optional;
import java.util.function.Function;
import liqp.TemplateContext;

/**
 * {@code {% youtube ID %}} and the like, of Jekyll's plugins. The first word is what to show; it
 * may be a variable.
 */
record EmbedTag(String name, Function<String, Optional<String>> embed) implements JekyllTag {
  @Override
  public String show(String markup, String body, TemplateContext scope, Rendering rendering) {
    var what =
        rendering.fill(markup, scope).strip().split("\\s+", 2)[0].replaceAll("^[\"']|[\"']$", "");
    var found = embed.apply(what).or(() -> variable(what, scope).flatMap(embed));
    if (found.isEmpty()) {
      rendering.note("The tag '%s' does not know what to show of '%s'".formatted(name, what));
    }
    return found.orElse("");
  }

  private static Optional<String> variable(String name, TemplateContext scope) {
    return Lookups.find(name, scope).map(Object::toString);
  }
}
