package blog.broadsheet.site.http;

/** A request that cannot be answered as it stands; the message tells its sender why. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRequestException(String message) {
    super(message);
  }

  /** Never null, unlike an exception's in general. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
