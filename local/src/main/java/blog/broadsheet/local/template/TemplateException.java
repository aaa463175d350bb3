package blog.broadsheet.local.template;

import java.io.Serial;

/**
 * The template cannot be read, or lacks what the local stack needs; the message names the place.
 */
public final class TemplateException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  TemplateException(String message) {
    super(message);
  }

  TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
