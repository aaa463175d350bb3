package blog.broadsheet.publish;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.Claim;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.publish.source.Problem;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Receipts as JSON: read by authors, and by a rebuild. */
final class ReceiptJson {
  /** Where a receipt has the paths of each kind, with their versions. */
  private static final Map<Claim.Kind, String> NAMES =
      new EnumMap<>(
          Map.of(
              Claim.Kind.OWN, "paths",
              Claim.Kind.ALIAS, "aliases",
              Claim.Kind.DROPPED, "formerAliases"));

  /** Far above the changes of any file, and far below where counting ends. */
  private static final long MAX_VERSION = 1L << 53;

  private ReceiptJson() {}

  static String write(Receipt receipt) {
    var json = new JsonObject();
    json.put("source", receipt.source().value());
    json.put("outcome", receipt.outcome().label());
    json.put("path", receipt.path().map(PostPath::value).orElse(null));
    json.put("preview", receipt.preview().map(token -> token.path().value()).orElse(null));
    json.put("at", receipt.at().toString());
    json.put("etag", receipt.etag().orElse(null));
    json.put("warnings", new JsonArray(receipt.warnings()));
    json.put("problem", receipt.problem().map(ReceiptJson::problem).orElse(null));
    NAMES.forEach((kind, name) -> json.put(name, paths(receipt, kind)));
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
      var paths = new TreeMap<PostPath, Claim>();
      NAMES.forEach((kind, name) -> {
        var versions = json.getObject(name, new JsonObject());
        for (var path : versions.keySet()) {
          var claim = new Claim(Math.max(1, version(versions, path)), kind);
          PostPath.parse(path).ifPresent(known -> paths.put(known, claim));
        }
      });
      var preview = Optional.ofNullable(json.getString("preview")).flatMap(PreviewToken::ofPath);
      return new Past(version(json, "version"), paths, preview);
    } catch (JsonParserException _) {
      return Past.NONE;
    }
  }

  /** None where it is none that anything has been counted to. */
  private static long version(JsonObject json, String name) {
    var version = json.getLong(name);
    return version < 0 || version > MAX_VERSION ? 0 : version;
  }

  private static JsonObject paths(Receipt receipt, Claim.Kind kind) {
    var paths = new JsonObject();
    receipt
        .paths()
        .forEach((path, claim) -> {
          if (claim.kind() == kind) {
            paths.put(path.value(), claim.version());
          }
        });
    return paths;
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
