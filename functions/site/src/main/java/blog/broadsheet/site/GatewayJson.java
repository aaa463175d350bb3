package blog.broadsheet.site;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads API Gateway's events (payload format 2.0) and writes its responses, instead of the
 * runtime's Jackson, whose reflection is a good part of a cold start.
 *
 * <p>Lambda's runtime client finds it as a service. Of an event it reads all but the authorizer's
 * part, for the site asks nobody to sign in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     the payload format</a>
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // The interface is the runtime's.
public final class GatewayJson implements CustomPojoSerializer {
  @Override
  public <T> T fromJson(InputStream json, Type type) {
    try {
      return cast(event(JsonParser.object().from(json)), type);
    } catch (JsonParserException e) {
      throw unreadable(e);
    }
  }

  @Override
  public <T> T fromJson(String json, Type type) {
    try {
      return cast(event(JsonParser.object().from(json)), type);
    } catch (JsonParserException e) {
      throw unreadable(e);
    }
  }

  @Override
  public <T> void toJson(T value, OutputStream json, Type type) {
    var response = (APIGatewayV2HTTPResponse) value;
    JsonWriter.on(json)
        .object()
        .value("statusCode", response.getStatusCode())
        .value("headers", response.getHeaders())
        .value("body", response.getBody())
        .value("isBase64Encoded", response.getIsBase64Encoded())
        .end()
        .done();
  }

  @SuppressWarnings("unchecked") // The runtime asks for the handler's own type.
  private static <T> T cast(APIGatewayV2HTTPEvent event, Type type) {
    if (type != APIGatewayV2HTTPEvent.class) {
      throw new IllegalArgumentException("The site takes events of API Gateway, not " + type);
    }
    return (T) event;
  }

  private static APIGatewayV2HTTPEvent event(JsonObject json) {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion(json.getString("version"))
        .withRouteKey(json.getString("routeKey"))
        .withRawPath(json.getString("rawPath"))
        .withRawQueryString(json.getString("rawQueryString"))
        .withCookies(texts(json.getArray("cookies")))
        .withHeaders(texts(json.getObject("headers")))
        .withQueryStringParameters(texts(json.getObject("queryStringParameters")))
        .withPathParameters(texts(json.getObject("pathParameters")))
        .withStageVariables(texts(json.getObject("stageVariables")))
        .withBody(json.getString("body"))
        .withIsBase64Encoded(json.getBoolean("isBase64Encoded"))
        .withRequestContext(context(json.getObject("requestContext", new JsonObject())))
        .build();
  }

  private static RequestContext context(JsonObject json) {
    return RequestContext.builder()
        .withAccountId(json.getString("accountId"))
        .withApiId(json.getString("apiId"))
        .withDomainName(json.getString("domainName"))
        .withDomainPrefix(json.getString("domainPrefix"))
        .withRequestId(json.getString("requestId"))
        .withRouteKey(json.getString("routeKey"))
        .withStage(json.getString("stage"))
        .withTime(json.getString("time"))
        .withTimeEpoch(json.getLong("timeEpoch"))
        .withHttp(http(json.getObject("http", new JsonObject())))
        .build();
  }

  private static RequestContext.Http http(JsonObject json) {
    return RequestContext.Http.builder()
        .withMethod(json.getString("method"))
        .withPath(json.getString("path"))
        .withProtocol(json.getString("protocol"))
        .withSourceIp(json.getString("sourceIp"))
        .withUserAgent(json.getString("userAgent"))
        .build();
  }

  private static @Nullable Map<String, String> texts(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    var texts = new LinkedHashMap<String, String>();
    json.forEach((name, value) -> texts.put(name, Objects.toString(value, "")));
    return texts;
  }

  private static @Nullable List<String> texts(@Nullable JsonArray json) {
    return json == null ? null : json.stream().map(String::valueOf).toList();
  }

  private static IllegalArgumentException unreadable(JsonParserException cause) {
    return new IllegalArgumentException("An event is a JSON object, which this is not", cause);
  }
}
