package blog.broadsheet.local.table;

import blog.broadsheet.index.Key;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** Keys in the order of the UTF-8 bytes of the partition, then of the sort key. */
final class KeyType extends BasicDataType<Key> {
  private static final int OBJECTS = 120;

  @Override
  public int compare(Key a, Key b) {
    var partitions = compare(a.partition(), b.partition());
    return partitions != 0 ? partitions : compare(a.sort(), b.sort());
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

  /**
   * Compares as UTF-8 bytes would. That is the order of chars, but for surrogates: they stand for
   * characters above all others.
   */
  static int compare(String a, String b) {
    var length = Math.min(a.length(), b.length());
    for (var i = 0; i < length; i++) {
      var left = a.charAt(i);
      var right = b.charAt(i);
      if (left != right) {
        var surrogates = Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
        return surrogates != 0 ? surrogates : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
