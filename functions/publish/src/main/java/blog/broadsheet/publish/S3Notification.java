package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a message from S3 names. What happened to them is not asked: whoever looks at a key sees it.
 *
 * <p>Source: Amazon S3 User Guide, "Event message structure", version 2.x.
 *
 * @param keys decoded; empty for {@code s3:TestEvent}, which S3 sends when a notification is set up
 */
record S3Notification(List<SourceKey> keys) {
  S3Notification {
    keys = List.copyOf(keys);
  }

  /**
   * @throws Foreign if the message is not one of S3's, or of a version that this program does not know
   */
  static S3Notification parse(String body) throws Foreign {
    try {
      var message = JsonParser.object().from(body);
      if ("s3:TestEvent".equals(message.getString("Event"))) {
        return new S3Notification(List.of());
      }
      var keys = new ArrayList<SourceKey>();
      for (var record : records(message)) {
        keys.add(key(record));
      }
      return new S3Notification(keys);
    } catch (JsonParserException e) {
      throw new Foreign("it is not a JSON object", e);
    }
  }

  private static JsonArray records(JsonObject message) throws Foreign {
    var records = message.getArray("Records");
    if (records == null) {
      throw new Foreign("it has no Records");
    }
    return records;
  }

  private static SourceKey key(Object element) throws Foreign {
    if (!(element instanceof JsonObject record) || !"aws:s3".equals(record.getString("eventSource"))) {
      throw new Foreign("a record is not from aws:s3");
    }
    if (!record.getString("eventVersion", "").startsWith("2.")) {
      throw new Foreign("its event version is " + record.getString("eventVersion") + ", not 2.x");
    }
    var object = record.getObject("s3", new JsonObject()).getObject("object", new JsonObject());
    var encoded = object.getString("key", "");
    try {
      return new SourceKey(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Foreign("a record has no readable key", e);
    }
  }

  /** A message that S3 did not write. */
  static final class Foreign extends Exception {
    private static final long serialVersionUID = 1L;

    Foreign(String reason) {
      super(reason);
    }

    Foreign(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
