package blog.broadsheet.site;

import blog.broadsheet.site.http.Cdn;
import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.Origin;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** API Gateway's events (payload format 2.0) as requests, and answers as it takes them. */
final class Gateway {
  /** Lambda's quota for an answer, as JSON, less what all but its body may take. */
  private static final int LARGEST_BODY = 6 * 1024 * 1024 - 64 * 1024;

  /** No character takes more bytes in JSON. */
  private static final int LONGEST_ESCAPE = 6;

  private Gateway() {}

  static Request request(APIGatewayV2HTTPEvent event, String id, Cdn cdn) {
    var context = event.getRequestContext();
    var headers = lowerCase(Optional.ofNullable(event.getHeaders()).orElse(Map.of()));
    var cdnHost = cdn.host(headers);
    var origin =
        Origin.of(
            Optional.ofNullable(headers.get("x-forwarded-proto")),
            cdnHost.or(() -> Optional.ofNullable(headers.get("host"))),
            cdnHost.or(() -> Optional.ofNullable(context.getDomainName())));
    var query = Query.parse(Optional.ofNullable(event.getRawQueryString()).orElse(""));
    return new Request(
        context.getHttp().getMethod(), event.getRawPath(), query, headers, origin, id);
  }

  /** Whether an answer is small enough to be passed on by Lambda. */
  static boolean takes(Delivery delivery) {
    var body = delivery.body();
    return body.length() <= LARGEST_BODY / LONGEST_ESCAPE
        || JsonWriter.string(body).getBytes(StandardCharsets.UTF_8).length <= LARGEST_BODY;
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
