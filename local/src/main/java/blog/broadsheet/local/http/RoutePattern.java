package blog.broadsheet.local.http;

import blog.broadsheet.local.template.Trigger.Route;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which requests a route of the HTTP API takes. */
final class RoutePattern {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)(\\+?)}");

  private final Route route;
  private final Pattern pattern;

  RoutePattern(Route route) {
    this.route = route;
    this.pattern =
        Pattern.compile(
            Arrays.stream(route.path().split("/", -1))
                .map(RoutePattern::segment)
                .collect(Collectors.joining("/")));
  }

  /** Such as <code>GET /{proxy+}</code>. */
  String key() {
    return route.method() + " " + route.path();
  }

  /**
   * The values of the path's variables, not decoded, or nothing where the request is for another
   * route.
   */
  Optional<Map<String, String>> match(HttpRequest request) {
    var method = route.method();
    var path = pattern.matcher(request.rawPath());
    if (!(method.equals("ANY") || method.equals(request.method())) || !path.matches()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    VARIABLE
        .matcher(route.path())
        .results()
        .forEach(variable -> values.put(variable.group(1), path.group(values.size() + 1)));
    return Optional.of(values);
  }

  /** A route with a greedy variable gives way to every other. */
  boolean isGreedy() {
    return route.path().endsWith("+}");
  }

  private static String segment(String segment) {
    var variable = VARIABLE.matcher(segment);
    if (!variable.matches()) {
      return Pattern.quote(segment);
    }
    return variable.group(2).isEmpty() ? "([^/]+)" : "(.+)";
  }
}
