package blog.broadsheet.aws;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads events of one type from JSON, instead of the runtime's Jackson, whose reflection is a good
 * part of a cold start. Lambda's runtime client finds a module's own as a service.
 *
 * @param <E> what the functions of the module take
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // The interface is the runtime's.
public abstract class EventJson<E> implements CustomPojoSerializer {
  private final Class<E> events;

  protected EventJson(Class<E> events) {
    this.events = events;
  }

  /** Reads an event; what it lacks stays absent. */
  protected abstract E event(JsonObject json);

  @Override
  public final <T> T fromJson(InputStream json, Type type) {
    try {
      return read(JsonParser.object().from(json), type);
    } catch (JsonParserException e) {
      throw unreadable(e);
    }
  }

  @Override
  public final <T> T fromJson(String json, Type type) {
    try {
      return read(JsonParser.object().from(json), type);
    } catch (JsonParserException e) {
      throw unreadable(e);
    }
  }

  /** Names and their texts, in their order. */
  protected static Map<String, String> texts(JsonObject json) {
    var texts = new LinkedHashMap<String, String>();
    json.forEach((name, value) -> texts.put(name, Objects.toString(value, "")));
    return texts;
  }

  @SuppressWarnings("unchecked") // The runtime asks for the handler's own type.
  private <T> T read(JsonObject json, Type type) {
    if (type != events) {
      throw new IllegalArgumentException(
          "The function takes events of %s, not of %s".formatted(events, type));
    }
    return (T) event(json);
  }

  private static IllegalArgumentException unreadable(JsonParserException cause) {
    return new IllegalArgumentException("An event is a JSON object, which this is not", cause);
  }
}
