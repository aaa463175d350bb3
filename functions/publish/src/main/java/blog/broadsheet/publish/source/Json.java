package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads front matter in JSON, which Hugo takes as well. */
final class Json {
  private Json() {}

  /** The names and values of a text that begins the file. */
  static Fields parse(String text) throws Rejection {
    try {
      return fields(JsonParser.object().from(text));
    } catch (JsonParserException e) {
      throw new Rejection(
          Problem.at(
              e.getLinePosition(),
              e.getCharPosition(),
              "This is no JSON: " + Shown.text(String.valueOf(e.getMessage())),
              "Write it as in { \"title\": \"My post\" }"));
    }
  }

  private static Fields fields(JsonObject object) {
    var values = new LinkedHashMap<String, Datum>();
    object.forEach((name, value) -> {
      if (value != null) {
        values.put(name, datum(value));
      }
    });
    return new Fields(values, OptionalInt.of(1));
  }

  private static Datum datum(Object value) {
    return switch (value) {
      case JsonObject object -> fields(object);
      case JsonArray array ->
          new Items(
              array.stream().filter(Objects::nonNull).map(Json::datum).toList(),
              OptionalInt.empty());
      case String text -> new Scalar(text, false, OptionalInt.empty());
      default -> new Scalar(value.toString(), true, OptionalInt.empty());
    };
  }
}
