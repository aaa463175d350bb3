package blog.broadsheet.site.theme;

import blog.broadsheet.site.http.Body;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Gathers a page as it is sent. A page as one string would be copied, and encoded, once more; and
 * JTE's own {@code Utf8ByteOutput} encodes character by character, which is slow in a function that
 * has just started.
 */
final class Utf8Output extends ByteArrayOutputStream implements TemplateOutput {
  /** Most pages are smaller, so it need not grow. */
  private static final int USUAL_SIZE = 32 * 1024;

  Utf8Output() {
    super(USUAL_SIZE);
  }

  @Override
  public void writeContent(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    writeContent(text.substring(begin, end));
  }

  /** The page without a copy, hence the last that is done here. */
  Body body() {
    return new Body(buf, count);
  }
}
