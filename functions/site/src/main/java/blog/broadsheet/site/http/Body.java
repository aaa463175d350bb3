package blog.broadsheet.site.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The text of an answer as it is sent, and the tag that changes whenever it does. */
public final class Body {
  /** Below it compression saves no packet. */
  private static final int WORTH_COMPRESSING = 1024;

  private static final int TAG_BYTES = 16;

  private final byte[] bytes;

  /**
   * @param utf8 is not copied, so nobody may change it any more
   */
  public Body(byte[] utf8) {
    bytes = utf8;
  }

  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  boolean isWorthCompressing() {
    return bytes.length >= WORTH_COMPRESSING;
  }

  /** A strong entity tag; the compressed form has another one, for its bytes are others. */
  String tag(boolean compressed) {
    var digest = Arrays.copyOf(sha256(bytes), TAG_BYTES);
    var name = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    return "\"" + name + (compressed ? "-gzip" : "") + "\"";
  }

  /** The compressed form in Base64, as API Gateway takes what is not text. */
  String gzipped() {
    var packed = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory has no faults", e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
