package blog.broadsheet.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function of the template.
 *
 * @param handler the name of a class
 * @param environment its variables
 * @param logGroup where its log goes
 * @param isTraced whether Lambda sends traces of it to X-Ray
 */
public record LambdaFunction(
    String name,
    String arn,
    String handler,
    Duration timeout,
    int memoryMegabytes,
    Map<String, String> environment,
    List<Trigger> triggers,
    String logGroup,
    boolean isTraced,
    Role role) {
  public LambdaFunction {
    environment = Map.copyOf(environment);
    triggers = List.copyOf(triggers);
  }

  /**
   * The value of a variable that the function needs.
   *
   * @throws TemplateException if the function has no such variable
   */
  public String variable(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .orElseThrow(() ->
            new TemplateException(
                "Resources.%s.Properties.Environment.Variables lacks %s"
                    .formatted(name, variable)));
  }

  public List<Trigger.Route> routes() {
    return only(Trigger.Route.class);
  }

  public List<Trigger.Messages> messages() {
    return only(Trigger.Messages.class);
  }

  public List<Trigger.Schedule> schedules() {
    return only(Trigger.Schedule.class);
  }

  private <T extends Trigger> List<T> only(Class<T> type) {
    return triggers.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
