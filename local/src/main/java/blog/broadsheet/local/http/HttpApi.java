package blog.broadsheet.local.http;

import blog.broadsheet.local.lambda.Answer;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.template.Trigger.Route;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * API Gateway's HTTP API: finds the route of a request and has its function answer. Speaks for
 * itself only where there is no route (404) and where a function fails (500).
 */
public final class HttpApi implements Function<HttpRequest, HttpReply> {
  private record Endpoint(RoutePattern pattern, LocalLambda<?, ?> function) {
    Stream<Match> match(HttpRequest request) {
      return pattern.match(request).map(values -> new Match(this, values)).stream();
    }
  }

  private record Match(Endpoint endpoint, Map<String, String> pathValues) {}

  private final List<Endpoint> endpoints;
  private final InstantSource clock;

  public HttpApi(List<Route> routes, LocalLambda<?, ?> function, InstantSource clock) {
    this.endpoints =
        routes.stream()
            .map(route -> new Endpoint(new RoutePattern(route), function))
            .sorted(Comparator.comparing(endpoint -> endpoint.pattern().isGreedy()))
            .toList();
    this.clock = clock;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    return endpoints.stream()
        .flatMap(endpoint -> endpoint.match(request))
        .findFirst()
        .map(match -> call(match, request))
        .orElseGet(() -> HttpReply.ofApi(404, "Not Found"));
  }

  private HttpReply call(Match match, HttpRequest request) {
    var endpoint = match.endpoint();
    var event =
        ApiEvents.write(request, endpoint.pattern().key(), match.pathValues(), clock.instant());
    return switch (endpoint.function().invoke(event)) {
      case Answer.Returned(var json) -> ApiEvents.read(json);
      case Answer.Failed(var _) -> HttpReply.ofApi(500, "Internal Server Error");
    };
  }
}
