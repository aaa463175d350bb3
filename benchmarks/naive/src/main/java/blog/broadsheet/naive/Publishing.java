package blog.broadsheet.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** Renders what was uploaded, stores the page and notes it in a table. */
public final class Publishing implements RequestHandler<SQSEvent, String> {
  private final ObjectMapper json = new ObjectMapper();
  private final S3Client s3 = S3Client.create();
  private final DynamoDbClient dynamo = DynamoDbClient.create();
  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().build();

  @Override
  public String handleRequest(SQSEvent event, Context context) {
    event.getRecords().forEach(message -> publish(parse(message.getBody())));
    return "done";
  }

  private void publish(JsonNode notification) {
    var key = notification.at("/Records/0/s3/object/key").asText();
    var text =
        s3.getObjectAsBytes(get -> get.bucket(System.getenv("CONTENT_BUCKET")).key(key))
            .asUtf8String();
    var html = renderer.render(parser.parse(text));
    s3.putObject(
        put -> put.bucket(System.getenv("SITE_BUCKET")).key(key + ".html"),
        RequestBody.fromString(html));
    dynamo.putItem(put ->
        put.tableName(System.getenv("TABLE"))
            .item(Map.of("pk", AttributeValue.fromS("LIST#all"), "sk", AttributeValue.fromS(key))));
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }
}
