package blog.broadsheet.site.theme;

import blog.broadsheet.site.http.Body;
import gg.jte.TemplateOutput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Gathers a page as it is sent. A page as one string would be copied, and encoded, once more; and
 * JTE's own {@code Utf8ByteOutput} encodes character by character, which is slow in a function that
 * has just started. Templates write some hundred short texts, so they are encoded together.
 */
final class Utf8Output implements TemplateOutput {
  /** In bytes. Most pages are smaller, so it need not grow. */
  private static final int USUAL_SIZE = 32 * 1024;

  /** In characters. */
  private static final int ENCODED_AT_ONCE = 2048;

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  private final CharBuffer text = CharBuffer.allocate(ENCODED_AT_ONCE);
  private ByteBuffer page = ByteBuffer.allocate(USUAL_SIZE);

  @Override
  public void writeContent(String content) {
    writeContent(content, 0, content.length());
  }

  @Override
  public void writeContent(String content, int begin, int end) {
    var at = begin;
    while (at < end) {
      if (!text.hasRemaining()) {
        encode(false);
      }
      var next = Math.min(end, at + text.remaining());
      text.put(content, at, next);
      at = next;
    }
  }

  /** The page without a copy, hence the last that is done here. */
  Body body() {
    encode(true);
    return new Body(page.array(), page.position());
  }

  /** Half of a surrogate pair waits for the other. */
  private void encode(boolean isEnd) {
    text.flip();
    while (encoder.encode(text, page, isEnd).isOverflow()) {
      page = ByteBuffer.allocate(2 * page.capacity()).put(page.flip());
    }
    text.compact();
  }
}
