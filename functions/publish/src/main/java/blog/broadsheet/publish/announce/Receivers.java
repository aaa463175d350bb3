package blog.broadsheet.publish.announce;

import blog.broadsheet.post.SiteSettings;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Those whom the settings want to be told. */
public final class Receivers {
  /** IndexNow's own, which tells all search engines that take part. */
  private static final URI INDEX_NOW = URI.create("https://api.indexnow.org/indexnow");

  private static final List<String> FEEDS = List.of("/feed.xml", "/rss.xml", "/feed.json");

  private final Mail mail;
  private final URI indexNow;

  /** Somebody to tell. */
  interface Receiver {
    /** Under which it is noted that it knows. */
    String name();

    /**
     * Tells it.
     *
     * @param urls of new posts
     * @throws IOException if it has to be tried again
     */
    void tell(List<String> urls) throws IOException;
  }

  public Receivers(Mail mail) {
    this(mail, INDEX_NOW);
  }

  Receivers(Mail mail, URI indexNow) {
    this.mail = mail;
    this.indexNow = indexNow;
  }

  List<Receiver> of(SiteSettings settings) {
    var announcing = settings.announcing();
    return Stream.concat(
            announcing.hubs().stream().map(hub -> new Hub(hub, settings)),
            announcing.indexNowKey().stream().map(key -> new IndexNow(key, settings)))
        .toList();
  }

  static String origin(SiteSettings settings) {
    return settings.origin().orElseThrow();
  }

  private void post(URI to, String type, String body) throws IOException {
    var status = mail.post(to, type, body);
    if (status < 200 || status > 299) {
      throw new IOException("it answered " + status);
    }
  }

  /**
   * A hub of WebSub, told that the feeds have changed; it fetches them itself.
   *
   * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>, which leaves the form of this to hubs;
   *     they all take what PubSubHubbub has
   */
  private final class Hub implements Receiver {
    private final URI hub;
    private final SiteSettings settings;

    Hub(URI hub, SiteSettings settings) {
      this.hub = hub;
      this.settings = settings;
    }

    @Override
    public String name() {
      return hub.toString();
    }

    @Override
    public void tell(List<String> urls) throws IOException {
      for (var feed : FEEDS) {
        var topic = URLEncoder.encode(origin(settings) + feed, StandardCharsets.UTF_8);
        post(hub, "application/x-www-form-urlencoded", "hub.mode=publish&hub.url=" + topic);
      }
    }
  }

  /**
   * Search engines.
   *
   * @see <a href="https://www.indexnow.org/documentation">IndexNow</a>
   */
  private final class IndexNow implements Receiver {
    private final String key;
    private final SiteSettings settings;

    IndexNow(String key, SiteSettings settings) {
      this.key = key;
      this.settings = settings;
    }

    @Override
    public String name() {
      return "indexnow";
    }

    @Override
    public void tell(List<String> urls) throws IOException {
      var origin = origin(settings);
      var json =
          JsonWriter.string()
              .object()
              .value("host", URI.create(origin).getHost())
              .value("key", key)
              .value("keyLocation", origin + "/" + key + ".txt")
              .array("urlList", urls)
              .end()
              .done();
      post(indexNow, "application/json; charset=utf-8", json);
    }
  }
}
