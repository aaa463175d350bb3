package blog.broadsheet.local.template;

import java.util.List;
import java.util.Set;

/**
 * Reads roles. A statement that says more than which actions it allows on which resources is
 * refused, for it would be played wrongly.
 */
final class Roles {
  private static final Set<String> KNOWN = Set.of("Sid", "Effect", "Action", "Resource");

  private Roles() {}

  static Role read(String name, Part role) {
    return new Role(
        name,
        role.get("Properties").get("Policies").items().stream()
            .flatMap(policy -> policy.get("PolicyDocument").get("Statement").items().stream())
            .map(Roles::statement)
            .toList());
  }

  private static Statement statement(Part statement) {
    if (!KNOWN.containsAll(statement.fields().keySet())
        || !statement.get("Effect").text().equals("Allow")) {
      throw new TemplateException(
          "%s: the local stack plays statements of a Sid, the Effect Allow, Action and Resource"
              .formatted(statement.place()));
    }
    return new Statement(
        statement.find("Sid").map(Part::text).orElse(""),
        texts(statement.get("Action")),
        texts(statement.get("Resource")));
  }

  private static List<String> texts(Part part) {
    return part.value() instanceof List<?>
        ? part.items().stream().map(Part::text).toList()
        : List.of(part.text());
  }
}
