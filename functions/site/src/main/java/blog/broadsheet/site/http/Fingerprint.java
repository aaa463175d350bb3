package blog.broadsheet.site.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells apart the versions of what is sent: 16 hexadecimal digits that change whenever it does.
 *
 * <p>Of two checksums of 32 bits, for each of which the JVM has machine code from its start. A
 * digest would be interpreted in a function that has just started, and compiled poorly later. Who
 * makes two versions alike on purpose deceives readers of his own pages only.
 */
public final class Fingerprint {
  private Fingerprint() {}

  public static String of(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return of(utf8, utf8.length);
  }

  /**
   * @param size how many of the bytes count, from the first
   */
  static String of(byte[] bytes, int size) {
    var sums = sum(new CRC32(), bytes, size) << Integer.SIZE | sum(new CRC32C(), bytes, size);
    return HexFormat.of().toHexDigits(sums);
  }

  private static long sum(Checksum checksum, byte[] bytes, int size) {
    checksum.update(bytes, 0, size);
    return checksum.getValue();
  }
}
