package blog.broadsheet.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The newest 20 posts as HTML, with all that the SDK and the runtime do by themselves. */
public final class HomePage
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final DynamoDbClient dynamo = DynamoDbClient.create();
  private final ObjectMapper json = new ObjectMapper();

  /** What the page shows of a post. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Post(String title, String path, String summary) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("Content-Type", "text/html; charset=utf-8"))
        .withBody(html())
        .build();
  }

  /** The page, for whoever answers by another framework. */
  public String html() {
    var posts =
        dynamo.query(query ->
            query
                .tableName(System.getenv("TABLE"))
                .keyConditionExpression("pk = :partition")
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS("LIST#all")))
                .scanIndexForward(false)
                .limit(20));
    var html = new StringBuilder("<!doctype html><title>Blog</title><ul>");
    posts.items().stream()
        .map(this::post)
        .forEach(post ->
            html.append(
                "<li><a href=\"%s\">%s</a> %s"
                    .formatted(post.path(), post.title(), post.summary())));
    return html.append("</ul>").toString();
  }

  private Post post(Map<String, AttributeValue> item) {
    var fields = new HashMap<String, String>();
    item.forEach((name, value) -> fields.put(name, value.s()));
    return json.convertValue(fields, Post.class);
  }
}
