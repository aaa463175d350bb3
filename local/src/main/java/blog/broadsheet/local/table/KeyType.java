package blog.broadsheet.local.table;

import blog.broadsheet.index.Key;
import blog.broadsheet.post.Utf8Order;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** Keys in the order of the UTF-8 bytes of the partition, then of the sort key. */
final class KeyType extends BasicDataType<Key> {
  private static final int OBJECTS = 120;

  @Override
  public int compare(Key a, Key b) {
    var partitions = Utf8Order.compare(a.partition(), b.partition());
    return partitions != 0 ? partitions : Utf8Order.compare(a.sort(), b.sort());
  }

  @Override
  public int getMemory(Key key) {
    return OBJECTS + key.partition().length() + key.sort().length();
  }

  @Override
  public void write(WriteBuffer buffer, Key key) {
    StringDataType.INSTANCE.write(buffer, key.partition());
    StringDataType.INSTANCE.write(buffer, key.sort());
  }

  @Override
  public Key read(ByteBuffer buffer) {
    var partition = StringDataType.INSTANCE.read(buffer);
    return new Key(partition, StringDataType.INSTANCE.read(buffer));
  }

  @Override
  public Key[] createStorage(int size) {
    return new Key[size];
  }
}
