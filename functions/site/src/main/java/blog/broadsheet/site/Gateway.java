package blog.broadsheet.site;

import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.Origin;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** API Gateway's events (payload format 2.0) as requests, and answers as it takes them. */
final class Gateway {
  private Gateway() {}

  static Request request(APIGatewayV2HTTPEvent event, String id) {
    var context = event.getRequestContext();
    var headers = lowerCase(Optional.ofNullable(event.getHeaders()).orElse(Map.of()));
    var origin =
        Origin.of(
            Optional.ofNullable(headers.get("x-forwarded-proto")),
            Optional.ofNullable(headers.get("host")),
            Optional.ofNullable(context.getDomainName()));
    var query = Query.parse(Optional.ofNullable(event.getRawQueryString()).orElse(""));
    return new Request(
        context.getHttp().getMethod(), event.getRawPath(), query, headers, origin, id);
  }

  static APIGatewayV2HTTPResponse response(Delivery delivery) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(delivery.status())
        .withHeaders(delivery.headers())
        .withBody(delivery.body())
        .withIsBase64Encoded(delivery.base64())
        .build();
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                (first, _) -> first));
  }
}
