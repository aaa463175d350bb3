package blog.broadsheet.local.template;

import java.util.List;

/** What a function may do. */
public record Role(String name, List<Statement> statements) {
  public Role {
    statements = List.copyOf(statements);
  }

  /** Whether one of its statements allows an action on a resource. */
  public boolean allows(String action, String resource) {
    return statements.stream().anyMatch(statement -> statement.allows(action, resource));
  }
}
