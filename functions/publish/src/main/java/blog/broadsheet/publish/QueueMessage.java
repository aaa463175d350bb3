package blog.broadsheet.publish;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.SourceKey;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a message in the queue asks for. */
sealed interface QueueMessage {
  /**
   * The field that marks a message of this program's own, such as {@code {"broadsheet": "look",
   * "keys": [...]}}.
   */
  String MARK = "broadsheet";

  /**
   * To look at these keys. What happened to them is not asked: whoever looks sees it.
   *
   * <p>Comes from S3 as a notification (Amazon S3 User Guide, "Event message structure", version
   * 2.x, where {@code s3:TestEvent} names no key), or from {@link Looks}.
   *
   * @param since when S3 says that the first of them changed; nothing where no upload asks
   */
  record Look(List<SourceKey> keys, Optional<Instant> since) implements QueueMessage {
    public Look {
      keys = List.copyOf(keys);
    }

    Look(List<SourceKey> keys) {
      this(keys, Optional.empty());
    }

    String write() {
      var names = new JsonArray(keys.stream().map(SourceKey::value).toList());
      var json = JsonWriter.string().object().value(MARK, "look").value("keys", names);
      since.ifPresent(at -> json.value("since", at.toString()));
      return json.end().done();
    }
  }

  /** To have every post behind a key looked at, because the settings have changed. */
  record Republish(Optional<SourceKey> after) implements QueueMessage {
    String write() {
      var name = after.map(SourceKey::value).orElse("");
      return JsonWriter.string()
          .object()
          .value(MARK, "republish")
          .value("after", name)
          .end()
          .done();
    }
  }

  /**
   * To have the users of something looked at that are behind a key.
   *
   * @param stem as {@link Use#stemOf}
   */
  record Tell(String stem, Optional<SourceKey> after) implements QueueMessage {
    String write() {
      return JsonWriter.string()
          .object()
          .value(MARK, "tell")
          .value("stem", stem)
          .value("after", after.map(SourceKey::value).orElse(""))
          .end()
          .done();
    }
  }

  /**
   * Reads the body of a message.
   *
   * @throws Foreign if neither S3 nor this program wrote the message, or S3 did in a version that
   *     is not known here
   */
  static QueueMessage parse(String body) throws Foreign {
    try {
      var message = JsonParser.object().from(body);
      return message.has(MARK) ? own(message) : notification(message);
    } catch (JsonParserException e) {
      throw new Foreign("it is not a JSON object", e);
    }
  }

  private static QueueMessage own(JsonObject message) throws Foreign {
    return switch (message.getString(MARK, "")) {
      case "look" -> {
        var keys = new ArrayList<SourceKey>();
        for (var key : message.getArray("keys", new JsonArray())) {
          keys.add(key(String.valueOf(key)));
        }
        yield new Look(keys, time(message.getString("since", "")));
      }
      case "republish" -> new Republish(after(message));
      case "tell" -> new Tell(message.getString("stem", ""), after(message));
      default -> throw new Foreign("it asks for " + message.get(MARK));
    };
  }

  private static Optional<SourceKey> after(JsonObject message) {
    return Optional.of(message.getString("after", ""))
        .filter(key -> !key.isEmpty())
        .map(SourceKey::new);
  }

  private static QueueMessage notification(JsonObject message) throws Foreign {
    var keys = new ArrayList<SourceKey>();
    var times = new TreeSet<Instant>();
    if (!"s3:TestEvent".equals(message.getString("Event"))) {
      for (var element : records(message)) {
        var record = record(element);
        keys.add(key(record));
        time(record.getString("eventTime", "")).ifPresent(times::add);
      }
    }
    return new Look(keys, times.stream().findFirst());
  }

  private static JsonArray records(JsonObject message) throws Foreign {
    var records = message.getArray("Records");
    if (records == null) {
      throw new Foreign("it has no Records");
    }
    return records;
  }

  private static JsonObject record(Object element) throws Foreign {
    if (!(element instanceof JsonObject record)
        || !"aws:s3".equals(record.getString("eventSource"))) {
      throw new Foreign("a record is not from aws:s3");
    }
    if (!record.getString("eventVersion", "").startsWith("2.")) {
      throw new Foreign("its event version is " + record.getString("eventVersion") + ", not 2.x");
    }
    return record;
  }

  private static SourceKey key(JsonObject record) throws Foreign {
    var object = record.getObject("s3", new JsonObject()).getObject("object", new JsonObject());
    try {
      return key(URLDecoder.decode(object.getString("key", ""), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Foreign("a record has no readable key", e);
    }
  }

  private static SourceKey key(String name) throws Foreign {
    if (name.isEmpty()) {
      throw new Foreign("one of its keys is empty");
    }
    return new SourceKey(name);
  }

  /** Only a metric and the order of looks need it, so nothing depends on how S3 writes it. */
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** A message that nobody here understands. */
  final class Foreign extends Exception {
    private static final long serialVersionUID = 1L;

    Foreign(String reason) {
      super(reason);
    }

    Foreign(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
