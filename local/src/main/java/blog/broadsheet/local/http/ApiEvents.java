package blog.broadsheet.local.http;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Requests and answers as JSON of the payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     Lambda proxy integrations for HTTP APIs</a>
 */
final class ApiEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The type of an answer that names none. */
  private static final String DEFAULT_TYPE = "text/plain;charset=UTF-8";

  private static final Pattern TEXT =
      Pattern.compile("(text/|application/(json|xml|javascript)).*");

  private ApiEvents() {}

  static String write(
      HttpRequest request, String routeKey, Map<String, String> pathValues, Instant now) {
    var event = new JsonObject();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.put("rawPath", request.rawPath());
    event.put("rawQueryString", request.rawQuery());
    request
        .header("cookie")
        .ifPresent(cookies ->
            event.put("cookies", new JsonArray(Arrays.asList(cookies.split("; *", -1)))));
    event.put("headers", headers(request));
    if (!request.rawQuery().isEmpty()) {
      event.put("queryStringParameters", query(request.rawQuery()));
    }
    if (!pathValues.isEmpty()) {
      var decoded = new JsonObject();
      pathValues.forEach((name, value) -> decoded.put(name, decode(value.replace("+", "%2B"))));
      event.put("pathParameters", decoded);
    }
    event.put("requestContext", context(request, routeKey, now));
    putBody(event, request);
    return JsonWriter.string(event);
  }

  /**
   * What a function answered.
   *
   * @throws IllegalArgumentException if it is no answer to an HTTP request
   */
  static HttpReply read(String answer) {
    try {
      var json = JsonParser.object().from(answer);
      var status = json.getInt("statusCode");
      if (status < 100 || status > 599) {
        throw new IllegalArgumentException("No HTTP status: " + status);
      }
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      json.getObject("headers", new JsonObject())
          .forEach((name, value) -> headers.put(name, String.valueOf(value)));
      headers.putIfAbsent("content-type", DEFAULT_TYPE);
      var cookies =
          json.getArray("cookies", new JsonArray()).stream().map(String::valueOf).toList();
      return new HttpReply(status, headers, cookies, body(json));
    } catch (JsonParserException e) {
      throw new IllegalArgumentException("No answer to an HTTP request", e);
    }
  }

  private static JsonObject headers(HttpRequest request) {
    var headers = new JsonObject();
    headers.putAll(request.headers());
    headers.put("x-forwarded-for", request.sourceIp());
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private static JsonObject query(String rawQuery) {
    var parameters = new JsonObject();
    for (var part : rawQuery.split("&", -1)) {
      var equals = part.indexOf('=');
      var name = decode(equals < 0 ? part : part.substring(0, equals));
      var value = equals < 0 ? "" : decode(part.substring(equals + 1));
      if (!name.isEmpty()) {
        parameters.merge(name, value, (first, next) -> first + "," + next);
      }
    }
    return parameters;
  }

  private static JsonObject context(HttpRequest request, String routeKey, Instant now) {
    var http = new JsonObject();
    http.put("method", request.method());
    http.put("path", request.rawPath());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", request.sourceIp());
    http.put("userAgent", request.header("user-agent").orElse(""));
    var context = new JsonObject();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", request.header("host").orElse("localhost"));
    context.put("domainPrefix", "local");
    context.put("http", http);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", routeKey);
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putBody(JsonObject event, HttpRequest request) {
    var text = request.header("content-type").filter(type -> TEXT.matcher(type).matches());
    if (request.body().length > 0) {
      event.put(
          "body",
          text.isPresent()
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", request.body().length > 0 && text.isEmpty());
  }

  private static byte[] body(JsonObject answer) {
    var body = answer.getString("body", "");
    return answer.getBoolean("isBase64Encoded", false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /** A faulty escape stays as it is. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
