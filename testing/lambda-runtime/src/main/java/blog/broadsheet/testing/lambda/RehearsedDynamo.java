package blog.broadsheet.testing.lambda;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One table of DynamoDB with the keys {@code pk} and {@code sk}; its items stay as they came. */
final class RehearsedDynamo {
  private final Map<String, NavigableMap<String, JsonObject>> partitions = new HashMap<>();

  /** Answers an operation of DynamoDB, and every one of SQS with success. */
  synchronized String answer(String operation, String request) {
    var json = parse(request);
    return JsonWriter.string(
        switch (operation) {
          case "GetItem" -> get(json.getObject("Key"));
          case "Query" -> query(json);
          case "TransactWriteItems" -> write(json.getArray("TransactItems"));
          default -> new JsonObject();
        });
  }

  private JsonObject get(JsonObject key) {
    var item = partition(text(key, "pk")).get(text(key, "sk"));
    return item == null ? new JsonObject() : of("Item", item);
  }

  private JsonObject query(JsonObject request) {
    var values = request.getObject("ExpressionAttributeValues");
    var found = partition(text(values, ":partition"));
    var from = values.has(":from") ? found.tailMap(text(values, ":from"), true) : found;
    var range = values.has(":to") ? from.headMap(text(values, ":to"), true) : from;
    var items =
        (request.getBoolean("ScanIndexForward", true) ? range : range.descendingMap())
            .values().stream().limit(request.getInt("Limit", Integer.MAX_VALUE)).toList();
    var answer = of("Items", new JsonArray(items));
    answer.put("Count", items.size());
    return answer;
  }

  private JsonObject write(JsonArray items) {
    for (var each : items) {
      var item = (JsonObject) each;
      if (item.has("Put")) {
        put(item.getObject("Put").getObject("Item"));
      } else if (item.has("Delete")) {
        var key = item.getObject("Delete").getObject("Key");
        partition(text(key, "pk")).remove(text(key, "sk"));
      } else {
        add(item.getObject("Update"));
      }
    }
    return new JsonObject();
  }

  private void put(JsonObject item) {
    partition(text(item, "pk")).put(text(item, "sk"), item);
  }

  /** {@code ADD #sum :delta SET #text = :text, …}. */
  private void add(JsonObject update) {
    var key = update.getObject("Key");
    var item = get(key).getObject("Item", key);
    var names = update.getObject("ExpressionAttributeNames");
    var values = update.getObject("ExpressionAttributeValues");
    names.forEach((name, attribute) -> {
      if (name.equals("#sum")) {
        var before = item.getObject(attribute.toString(), of("N", "0")).getString("N");
        var delta = values.getObject(":delta").getString("N");
        var sum = Long.parseLong(before) + Long.parseLong(delta);
        item.put(attribute.toString(), of("N", Long.toString(sum)));
      } else {
        item.put(attribute.toString(), values.getObject(name.replace('#', ':')));
      }
    });
    put(item);
  }

  private NavigableMap<String, JsonObject> partition(String key) {
    return partitions.computeIfAbsent(key, _ -> new TreeMap<>());
  }

  private static String text(JsonObject object, String name) {
    return object.getObject(name).getString("S");
  }

  private static JsonObject of(String name, Object value) {
    var object = new JsonObject();
    object.put(name, value);
    return object;
  }

  private static JsonObject parse(String request) {
    try {
      return JsonParser.object().from(request);
    } catch (JsonParserException e) {
      throw new IllegalArgumentException("No JSON object: " + request, e);
    }
  }
}
