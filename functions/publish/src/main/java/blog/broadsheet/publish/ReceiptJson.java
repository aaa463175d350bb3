package blog.broadsheet.publish;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.publish.source.Problem;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Receipts as JSON: read by authors, and by a rebuild. */
final class ReceiptJson {
  private ReceiptJson() {}

  static String write(Receipt receipt) {
    var json = new JsonObject();
    json.put("source", receipt.source().value());
    json.put("outcome", receipt.outcome().label());
    json.put("path", receipt.path().map(PostPath::value).orElse(null));
    json.put("at", receipt.at().toString());
    json.put("etag", receipt.etag().orElse(null));
    json.put("warnings", new JsonArray(receipt.warnings()));
    json.put("problem", receipt.problem().map(ReceiptJson::problem).orElse(null));
    json.put("paths", new JsonArray(receipt.paths().stream().map(PostPath::value).toList()));
    json.put("version", receipt.version());
    return JsonWriter.indent("  ").string().value(json).done() + "\n";
  }

  /**
   * What a receipt remembers of its source's past.
   *
   * <p>Authors can write to the bucket, so a receipt may be anything. One that cannot be read
   * remembers nothing; it is about to be replaced by a good one.
   */
  static Past past(String text) {
    try {
      var json = JsonParser.object().from(text);
      var paths =
          json.getArray("paths", new JsonArray()).stream()
              .filter(String.class::isInstance)
              .flatMap(path -> PostPath.parse((String) path).stream())
              .collect(Collectors.toSet());
      return new Past(Math.max(0, json.getLong("version")), paths);
    } catch (JsonParserException _) {
      return Past.NONE;
    }
  }

  /**
   * Where a receipt says that its source is live; nothing where it says so of none, or cannot be
   * read.
   */
  static Optional<PostPath> live(String text) {
    try {
      return Optional.ofNullable(JsonParser.object().from(text).getString("path"))
          .flatMap(PostPath::parse);
    } catch (JsonParserException _) {
      return Optional.empty();
    }
  }

  private static JsonObject problem(Problem problem) {
    var json = new JsonObject();
    json.put("line", problem.line().isPresent() ? problem.line().getAsInt() : null);
    json.put("column", problem.column().isPresent() ? problem.column().getAsInt() : null);
    json.put("message", problem.message());
    json.put("fix", problem.fix());
    return json;
  }
}
