package blog.broadsheet.local.queue;

import blog.broadsheet.local.template.Template;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JSON that goes to a function with a batch of messages, and what it answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: SQS and Lambda</a>
 */
final class SqsEvents {
  private SqsEvents() {}

  static String write(List<Message> batch, String arn) {
    var json = JsonWriter.string().object().array("Records");
    batch.forEach(message -> write(json, message, arn));
    return json.end().end().done();
  }

  private static void write(JsonStringWriter json, Message message, String arn) {
    json.object()
        .value("messageId", message.id())
        .value("receiptHandle", message.receipt())
        .value("body", message.body())
        .object("attributes")
        .value("ApproximateReceiveCount", Integer.toString(message.receives()))
        .value("SentTimestamp", Long.toString(message.sent().toEpochMilli()))
        .value("SenderId", "local")
        .value(
            "ApproximateFirstReceiveTimestamp",
            Long.toString(message.firstReceived().toEpochMilli()))
        .end()
        .object("messageAttributes")
        .end()
        .value("md5OfBody", md5(message.body()))
        .value("eventSource", "aws:sqs")
        .value("eventSourceARN", arn)
        .value("awsRegion", Template.REGION)
        .end();
  }

  /**
   * The ids of the messages that failed; all of them where the answer names one that was not in the
   * batch, or cannot be read.
   */
  static Set<String> failures(String answer, List<Message> batch) {
    var ids = batch.stream().map(Message::id).collect(Collectors.toSet());
    try {
      if (!(JsonParser.any().from(answer) instanceof JsonObject object)) {
        return Set.of();
      }
      var failed =
          object.getArray("batchItemFailures", new JsonArray()).stream()
              .map(failure ->
                  failure instanceof JsonObject named ? named.getString("itemIdentifier", "") : "")
              .collect(Collectors.toSet());
      return ids.containsAll(failed) ? failed : ids;
    } catch (JsonParserException _) {
      return ids;
    }
  }

  static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }
}
