package blog.broadsheet.site;

import blog.broadsheet.aws.EventJson;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads API Gateway's events (payload format 2.0) and writes its responses.
 *
 * <p>Of an event it reads all but the authorizer's part, for the site asks nobody to sign in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     the payload format</a>
 */
public final class GatewayJson extends EventJson<APIGatewayV2HTTPEvent> {
  public GatewayJson() {
    super(APIGatewayV2HTTPEvent.class);
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

  @Override
  protected APIGatewayV2HTTPEvent event(JsonObject json) {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion(json.getString("version"))
        .withRouteKey(json.getString("routeKey"))
        .withRawPath(json.getString("rawPath"))
        .withRawQueryString(json.getString("rawQueryString"))
        .withCookies(texts(json.getArray("cookies")))
        .withHeaders(namedTexts(json.getObject("headers")))
        .withQueryStringParameters(namedTexts(json.getObject("queryStringParameters")))
        .withPathParameters(namedTexts(json.getObject("pathParameters")))
        .withStageVariables(namedTexts(json.getObject("stageVariables")))
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

  private static @Nullable Map<String, String> namedTexts(@Nullable JsonObject json) {
    return json == null ? null : texts(json);
  }

  private static @Nullable List<String> texts(@Nullable JsonArray json) {
    return json == null ? null : json.stream().map(String::valueOf).toList();
  }
}
