package blog.broadsheet.site.http;

/** How long an answer may be kept, by readers and by the CDN in front of the site. */
public enum Caching {
  /**
   * What changes when somebody publishes. A CDN asks again after a minute and shows the old answer
   * while it does, or while the site is out of order.
   */
  PAGE("public, max-age=30, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"),
  /** What may be there a moment later; kept just long enough to stop a stampede. */
  MISS("public, max-age=0, s-maxage=10"),
  /** What has its content in its name. */
  FOREVER("public, max-age=31536000, immutable"),
  NEVER("no-store");

  private final String header;

  Caching(String header) {
    this.header = header;
  }

  /** The value of {@code Cache-Control}. */
  public String header() {
    return header;
  }
}
