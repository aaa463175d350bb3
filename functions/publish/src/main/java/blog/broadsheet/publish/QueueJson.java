package blog.broadsheet.publish;

import blog.broadsheet.aws.EventJson;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads SQS's events and writes the answers of this module's functions.
 *
 * <p>Of a message it reads what S3 and this program put there: id, body and the queue's own
 * attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: SQS and Lambda</a>
 */
public final class QueueJson extends EventJson<SQSEvent> {
  public QueueJson() {
    super(SQSEvent.class);
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

  @Override
  protected SQSEvent event(JsonObject json) {
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

  private static String failures(SQSBatchResponse response) {
    var json = JsonWriter.string().object().array("batchItemFailures");
    response
        .getBatchItemFailures()
        .forEach(
            failure -> json.object().value("itemIdentifier", failure.getItemIdentifier()).end());
    return json.end().end().done();
  }
}
