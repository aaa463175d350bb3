package blog.broadsheet.site.feed;

import blog.broadsheet.site.http.MediaType;

/** The forms in which a feed is to be had. */
public enum FeedFormat {
  /** RFC 4287. */
  ATOM("feed.xml", MediaType.ATOM),
  /** RSS 2.0, with its customary extensions. */
  RSS("rss.xml", MediaType.RSS),
  /** JSON Feed 1.1. */
  JSON("feed.json", MediaType.JSON_FEED);

  private final String file;
  private final MediaType type;

  FeedFormat(String file, MediaType type) {
    this.file = file;
    this.type = type;
  }

  /** What the feed's path ends with, such as {@code feed.xml}. */
  public String file() {
    return file;
  }

  public MediaType type() {
    return type;
  }

  String write(FeedDocument document) {
    return switch (this) {
      case ATOM -> AtomFeed.write(document);
      case RSS -> RssFeed.write(document);
      case JSON -> JsonFeed.write(document);
    };
  }
}
