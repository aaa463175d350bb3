package blog.broadsheet.site.http;

/** What the site answers with. All of it is text in UTF-8. */
public enum MediaType {
  HTML("text/html; charset=utf-8"),
  CSS("text/css; charset=utf-8"),
  MARKDOWN("text/markdown; charset=utf-8"),
  TEXT("text/plain; charset=utf-8"),
  JSON("application/json"),
  JSON_FEED("application/feed+json"),
  RSS("application/rss+xml; charset=utf-8"),
  ATOM("application/atom+xml; charset=utf-8"),
  XML("application/xml; charset=utf-8");

  private final String header;

  MediaType(String header) {
    this.header = header;
  }

  /** The type without its parameters, such as {@code text/html}. */
  public String essence() {
    return header.split(";", 2)[0];
  }

  /** The value of {@code Content-Type}. */
  public String header() {
    return header;
  }
}
