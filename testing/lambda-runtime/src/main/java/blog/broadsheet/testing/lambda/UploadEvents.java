package blog.broadsheet.testing.lambda;

import com.grack.nanojson.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the queue hands to the publishing function after uploads. */
public final class UploadEvents {
  private UploadEvents() {}

  /** A batch with a message for each key. */
  public static String of(List<String> keys) {
    var json = JsonWriter.string().object().array("Records");
    keys.forEach(
        key -> json.object().value("messageId", key).value("body", notification(key)).end());
    return json.end().end().done();
  }

  /** As S3 sends it, less what nobody reads. */
  private static String notification(String key) {
    return JsonWriter.string()
        .object()
        .array("Records")
        .object()
        .value("eventVersion", "2.1")
        .value("eventSource", "aws:s3")
        .value("eventTime", "2026-01-01T00:00:00.000Z")
        .value("eventName", "ObjectCreated:Put")
        .object("s3")
        .object("object")
        .value("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"))
        .end()
        .end()
        .end()
        .end()
        .end()
        .done();
  }
}
