package blog.broadsheet.publish;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import com.amazonaws.services.lambda.runtime.Context;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

/** One JSON object a line about each key. Of a post it tells the key and never the content. */
final class PublishLog {
  private final Context context;

  PublishLog(Context context) {
    this.context = context;
  }

  void reconciled(SourceKey key, Outcome outcome, Duration taken) {
    var line = line("INFO", "reconciled");
    line.put("key", key.value());
    line.put("outcome", outcome.label());
    line.put("ms", taken.toMillis());
    write(line);
  }

  void failed(SourceKey key, Exception cause) {
    var line = line("ERROR", "not reconciled, will be tried again");
    line.put("key", key.value());
    line.put("error", stackTrace(cause));
    write(line);
  }

  void failed(RuntimeException cause) {
    var line = line("ERROR", "not republished, will be tried again");
    line.put("error", stackTrace(cause));
    write(line);
  }

  void foreign(String messageId, QueueMessage.Foreign cause) {
    var line = line("ERROR", "a message that is not understood: " + cause.getMessage());
    line.put("messageId", messageId);
    write(line);
  }

  private JsonObject line(String level, String message) {
    var line = new JsonObject();
    line.put("level", level);
    line.put("message", message);
    line.put("requestId", context.getAwsRequestId());
    return line;
  }

  private void write(JsonObject line) {
    context.getLogger().log(JsonWriter.string(line) + "\n");
  }

  private static String stackTrace(Exception cause) {
    var text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
