package blog.broadsheet.local.queue;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * A message as the queue keeps it.
 *
 * @param firstReceived when it was handed out first; the epoch while it never was
 * @param source the queue that gave it up; empty for none
 */
record Kept(
    String id, String body, Instant sent, Instant firstReceived, int receives, String source) {

  Kept received(Instant now) {
    return new Kept(id, body, sent, receives == 0 ? now : firstReceived, receives + 1, source);
  }

  /** How it is kept in a file. */
  static final class Type extends BasicDataType<Kept> {
    private static final int OBJECTS = 200;

    @Override
    public int getMemory(Kept message) {
      return OBJECTS + message.body().length();
    }

    @Override
    public void write(WriteBuffer buffer, Kept message) {
      StringDataType.INSTANCE.write(buffer, message.id());
      StringDataType.INSTANCE.write(buffer, message.body());
      buffer
          .putLong(message.sent().toEpochMilli())
          .putLong(message.firstReceived().toEpochMilli())
          .putVarInt(message.receives());
      StringDataType.INSTANCE.write(buffer, message.source());
    }

    @Override
    public Kept read(ByteBuffer buffer) {
      return new Kept(
          StringDataType.INSTANCE.read(buffer),
          StringDataType.INSTANCE.read(buffer),
          Instant.ofEpochMilli(buffer.getLong()),
          Instant.ofEpochMilli(buffer.getLong()),
          DataUtils.readVarInt(buffer),
          StringDataType.INSTANCE.read(buffer));
    }

    @Override
    public Kept[] createStorage(int size) {
      return new Kept[size];
    }
  }
}
