package blog.broadsheet.publish;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads SQS's events and writes the answers of this module's functions, instead of the runtime's
 * Jackson, whose reflection is a good part of a cold start.
 *
 * <p>Lambda's runtime client finds it as a service. Of a message it reads what S3 and this program
 * put there: id, body and the queue's own attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: SQS and Lambda</a>
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // The interface is the runtime's.
public final class QueueJson implements CustomPojoSerializer {
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
    var text =
        value instanceof SQSBatchResponse response
            ? failures(response)
            : JsonWriter.string(value.toString());
    var out = new PrintStream(json, false, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }

  @SuppressWarnings("unchecked") // The runtime asks for the handler's own type.
  private static <T> T cast(SQSEvent event, Type type) {
    if (type != SQSEvent.class) {
      throw new IllegalArgumentException("The function takes events of SQS, not " + type);
    }
    return (T) event;
  }

  private static SQSEvent event(JsonObject json) {
    var event = new SQSEvent();
    event.setRecords(
        json.getArray("Records", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(QueueJson::message)
            .toList());
    return event;
  }

  private static SQSMessage message(JsonObject json) {
    var message = new SQSMessage();
    message.setMessageId(json.getString("messageId", ""));
    message.setReceiptHandle(json.getString("receiptHandle"));
    message.setBody(json.getString("body", ""));
    message.setAttributes(texts(json.getObject("attributes", new JsonObject())));
    message.setEventSource(json.getString("eventSource"));
    message.setEventSourceArn(json.getString("eventSourceARN"));
    message.setAwsRegion(json.getString("awsRegion"));
    return message;
  }

  private static Map<String, String> texts(JsonObject json) {
    var texts = new LinkedHashMap<String, String>();
    json.forEach((name, value) -> texts.put(name, Objects.toString(value, "")));
    return texts;
  }

  private static String failures(SQSBatchResponse response) {
    var json = JsonWriter.string().object().array("batchItemFailures");
    response
        .getBatchItemFailures()
        .forEach(
            failure -> json.object().value("itemIdentifier", failure.getItemIdentifier()).end());
    return json.end().end().done();
  }

  private static IllegalArgumentException unreadable(JsonParserException cause) {
    return new IllegalArgumentException("An event is a JSON object, which this is not", cause);
  }
}
