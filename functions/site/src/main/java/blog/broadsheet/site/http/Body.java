package blog.broadsheet.site.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The text of an answer as it is sent, and the tag that changes whenever it does. */
public final class Body {
  /** Below it compression saves no packet. */
  private static final int WORTH_COMPRESSING = 1024;

  /** What pages come to, so the compressed form seldom needs to grow. */
  private static final int USUAL_RATIO = 3;

  private final byte[] bytes;
  private final int size;

  /**
   * @param utf8 the text is at its beginning; is not copied, so nobody may change it any more
   * @param size of the text, in bytes
   */
  public Body(byte[] utf8, int size) {
    this.bytes = utf8;
    this.size = size;
  }

  public static Body of(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new Body(utf8, utf8.length);
  }

  String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  boolean isWorthCompressing() {
    return size >= WORTH_COMPRESSING;
  }

  /** A strong entity tag; the compressed form has another one, for its bytes are others. */
  String tag(boolean compressed) {
    return "\"" + Fingerprint.of(bytes, size) + (compressed ? "-gzip" : "") + "\"";
  }

  /** The compressed form in Base64, as API Gateway takes what is not text. */
  String gzipped() {
    var packed = new ByteArrayOutputStream(size / USUAL_RATIO);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes, 0, size);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory has no faults", e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }
}
