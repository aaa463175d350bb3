package blog.broadsheet.local.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a role allows: each of the actions on each of the resources.
 *
 * @param id its {@code Sid}
 * @param actions such as {@code s3:GetObject}; {@code *} stands for any text
 * @param resources patterns of ARNs, in which {@code *} stands for any text
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM's
 *     JSON policy elements</a>
 */
public record Statement(String id, List<String> actions, List<String> resources) {
  /** Each call of a function is held against them; a template has few. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** Whether it allows an action on a resource. */
  public boolean allows(String action, String resource) {
    return actions.stream().anyMatch(pattern -> matches(pattern, action))
        && resources.stream().anyMatch(pattern -> matches(pattern, resource));
  }

  /** The statement in its parts, of one action and one resource each. */
  public List<Statement> single() {
    return actions.stream()
        .flatMap(action ->
            resources.stream()
                .map(resource -> new Statement(id, List.of(action), List.of(resource))))
        .toList();
  }

  private static boolean matches(String pattern, String text) {
    if (!pattern.contains("*")) {
      return text.equals(pattern);
    }
    return COMPILED.computeIfAbsent(pattern, Statement::compile).matcher(text).matches();
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
