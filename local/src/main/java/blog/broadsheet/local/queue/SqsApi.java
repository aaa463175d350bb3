package blog.broadsheet.local.queue;

import blog.broadsheet.local.http.HttpReply;
import blog.broadsheet.local.http.HttpRequest;
import blog.broadsheet.local.http.ThisMachine;
import blog.broadsheet.local.template.Arns;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * As much of SQS's protocol as somebody needs who looks after a blog, at {@value #PATH} beside the
 * site: to send a message, to count those of a queue, and to have dead letters tried again. Other
 * requests are the site's.
 *
 * <p>A web page of somebody else cannot ask for any of it: browsers let none send the header that
 * names the action to another host, and a host whose name only leads here is not answered.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-json.html">AWS:
 *     SQS requests by JSON</a>
 */
public final class SqsApi implements Function<HttpRequest, HttpReply> {
  /** Where it is, of the site's address. */
  public static final String PATH = "/_sqs";

  private static final String ACTION = "x-amz-target";
  private static final String ACTIONS = "AmazonSQS.";

  private final Function<HttpRequest, HttpReply> site;
  private final Queues queues;

  /** How many messages the last move from each queue has moved, by the queue's ARN. */
  private final Map<String, Integer> moved = new ConcurrentHashMap<>();

  public SqsApi(Function<HttpRequest, HttpReply> site, Queues queues) {
    this.site = site;
    this.queues = queues;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    return request.method().equals("POST")
            && request.rawPath().startsWith(PATH)
            && request.header("host").filter(ThisMachine::isNamed).isPresent()
        ? request
            .header(ACTION)
            .map(action -> answer(action, request))
            .orElseGet(() -> site.apply(request))
        : site.apply(request);
  }

  private HttpReply answer(String action, HttpRequest request) {
    try {
      var body = JsonParser.object().from(new String(request.body(), StandardCharsets.UTF_8));
      return reply(200, act(action.replace(ACTIONS, ""), body));
    } catch (JsonParserException | IllegalArgumentException e) {
      return fault("com.amazonaws.sqs#InvalidParameterValue", String.valueOf(e.getMessage()));
    } catch (UnsupportedOperationException e) {
      return fault("com.amazonaws.sqs#UnsupportedOperation", String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return fault("com.amazonaws.sqs#RequestThrottled", "The blog is stopping");
    }
  }

  private JsonObject act(String action, JsonObject request) throws InterruptedException {
    return switch (action) {
      case "SendMessage" -> send(request);
      case "GetQueueUrl" -> object("QueueUrl", PATH + "/" + text(request, "QueueName"));
      case "GetQueueAttributes" -> attributes(request);
      case "StartMessageMoveTask" -> move(text(request, "SourceArn"));
      case "ListMessageMoveTasks" -> tasks(text(request, "SourceArn"));
      default ->
          throw new UnsupportedOperationException("The local queues cannot " + action + " by HTTP");
    };
  }

  private JsonObject send(JsonObject request) {
    var body = text(request, "MessageBody");
    queue(request).send(body);
    var answer = object("MessageId", UUID.randomUUID().toString());
    answer.put("MD5OfMessageBody", SqsEvents.md5(body));
    return answer;
  }

  private JsonObject attributes(JsonObject request) {
    var count = String.valueOf(queue(request).size());
    var attributes = object("ApproximateNumberOfMessages", count);
    attributes.put("QueueArn", Arns.queue(name(request)));
    return object("Attributes", attributes);
  }

  private JsonObject move(String arn) throws InterruptedException {
    moved.put(arn, queues.redrive(arn));
    return object("TaskHandle", arn);
  }

  private JsonObject tasks(String arn) {
    var task = object("Status", "COMPLETED");
    task.put("SourceArn", arn);
    task.put("ApproximateNumberOfMessagesMoved", moved.getOrDefault(arn, 0));
    return object("Results", List.of(task));
  }

  private Queue queue(JsonObject request) {
    return queues.byName(name(request));
  }

  /** The end of a queue's URL, whatever that begins with. */
  private static String name(JsonObject request) {
    var url = text(request, "QueueUrl");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String text(JsonObject request, String name) {
    var text = request.getString(name, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The request lacks " + name);
    }
    return text;
  }

  private static JsonObject object(String name, Object value) {
    var object = new JsonObject();
    object.put(name, value);
    return object;
  }

  private static HttpReply fault(String type, String message) {
    var fault = object("__type", type);
    fault.put("message", message);
    return reply(400, fault);
  }

  private static HttpReply reply(int status, JsonObject body) {
    return new HttpReply(
        status,
        Map.of("content-type", "application/x-amz-json-1.0"),
        List.of(),
        JsonWriter.string(body).getBytes(StandardCharsets.UTF_8));
  }
}
