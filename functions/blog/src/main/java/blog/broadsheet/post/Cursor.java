package blog.broadsheet.post;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A position in a listing: just after the entry published at {@code published} under {@code path}.
 *
 * <p>It names an entry and not a number of entries, so a page that a reader has open continues
 * where it ended however many posts appear meanwhile. As text it is URL-safe Base64 of a checksum,
 * the instant in seconds and the path; the checksum refuses what was cut or altered on its way. It
 * is no secret: a cursor can only point into listings that everybody may read.
 */
public record Cursor(Instant published, PostPath path) {
  private static final int HEADER = Integer.BYTES + Long.BYTES;

  public static Cursor after(Entry entry) {
    return new Cursor(entry.published(), entry.path());
  }

  /** Reads what {@link #encoded} wrote; nothing where it did not. */
  public static Optional<Cursor> decode(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() <= HEADER || bytes.getInt() != checksum(bytes.slice())) {
        return Optional.empty();
      }
      var published = Instant.ofEpochSecond(bytes.getLong());
      var path = PostPath.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
      // Base64 has several spellings of the same bytes; only ours is taken.
      return path.map(found -> new Cursor(published, found))
          .filter(cursor -> cursor.encoded().equals(text));
    } catch (IllegalArgumentException | DateTimeException | CharacterCodingException _) {
      return Optional.empty();
    }
  }

  public String encoded() {
    var name = path.value().getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(HEADER + name.length);
    bytes.position(Integer.BYTES).putLong(published.getEpochSecond()).put(name);
    bytes.putInt(0, checksum(bytes.slice(Integer.BYTES, Long.BYTES + name.length)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static int checksum(ByteBuffer bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
