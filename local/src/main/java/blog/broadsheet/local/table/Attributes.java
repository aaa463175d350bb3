package blog.broadsheet.local.table;

import blog.broadsheet.index.Value;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;

/**
 * An item's attributes as bytes, a quarter of what they take as objects: their number, then for
 * each its name, a tag and the value.
 */
final class Attributes {
  private static final byte TEXT = 1;
  private static final byte WHOLE = 2;
  private static final byte TEXTS = 3;

  /** In bytes; most items are smaller. A buffer of MVStore's own choice has a megabyte. */
  private static final int USUAL_SIZE = 2_048;

  private Attributes() {}

  static byte[] write(Map<String, Value> attributes) {
    var buffer = new WriteBuffer(USUAL_SIZE);
    buffer.putVarInt(attributes.size());
    attributes.forEach((name, value) -> {
      write(buffer, name);
      write(buffer, value);
    });
    var bytes = new byte[buffer.position()];
    buffer.getBuffer().flip().get(bytes);
    return bytes;
  }

  static Map<String, Value> read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var count = DataUtils.readVarInt(buffer);
    var attributes = HashMap.<String, Value>newHashMap(count);
    for (var left = count; left > 0; left--) {
      var name = text(buffer);
      attributes.put(name, value(buffer));
    }
    return attributes;
  }

  private static void write(WriteBuffer buffer, Value value) {
    switch (value) {
      case Value.Text(var text) -> write(buffer.put(TEXT), text);
      case Value.Whole(var whole) -> buffer.put(WHOLE).putLong(whole);
      case Value.Texts(var texts) -> {
        buffer.put(TEXTS).putVarInt(texts.size());
        texts.forEach(text -> write(buffer, text));
      }
    }
  }

  private static void write(WriteBuffer buffer, String text) {
    StringDataType.INSTANCE.write(buffer, text);
  }

  private static Value value(ByteBuffer buffer) {
    var tag = buffer.get();
    return switch (tag) {
      case TEXT -> new Value.Text(text(buffer));
      case WHOLE -> new Value.Whole(buffer.getLong());
      case TEXTS -> new Value.Texts(texts(buffer));
      default -> throw new IllegalStateException("The data file holds an unknown tag: " + tag);
    };
  }

  private static List<String> texts(ByteBuffer buffer) {
    var count = DataUtils.readVarInt(buffer);
    var texts = new String[count];
    for (var number = 0; number < count; number++) {
      texts[number] = text(buffer);
    }
    return List.of(texts);
  }

  private static String text(ByteBuffer buffer) {
    return StringDataType.INSTANCE.read(buffer);
  }
}
