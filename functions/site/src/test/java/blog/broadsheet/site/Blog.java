package blog.broadsheet.site;

import blog.broadsheet.index.Change;
import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.ForwardingTable;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.index.Preview;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Target;
import blog.broadsheet.index.WriteResult;
import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.site.http.Cdn;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A blog in memory: posts go in as publishing puts them, requests as API Gateway does. */
final class Blog {
  static final String HOST = "abc123.execute-api.eu-central-1.amazonaws.com";

  final MapPages pages = new MapPages();
  final Invocation invocation = new Invocation();

  /** What readers made the site get from the index, one item each. */
  final Queue<Key> gets = new ConcurrentLinkedQueue<>();

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private Instant now = Instant.parse("2020-06-01T12:00:00Z");
  private final SiteHandler handler =
      new SiteHandler(
          new IndexReader(recorded(table)), pages, Cdn.NONE, () -> now, SiteHandler.NOBODY_COUNTS);

  private Table recorded(Table table) {
    return new ForwardingTable(table) {
      @Override
      public Optional<Item> get(Key key, Consistency consistency) {
        gets.add(key);
        return super.get(key, consistency);
      }
    };
  }

  void travelTo(String instant) {
    now = Instant.parse(instant);
  }

  Blog configure(SiteSettings settings) {
    change("_config.yml", Outcome.PUBLISHED, new Target.Configure(settings, Optional.empty()));
    return this;
  }

  /** A site in a language. */
  Blog speaking(String lang) {
    var standard = SiteSettings.DEFAULT;
    return configure(
        new SiteSettings(
            standard.title(),
            standard.description(),
            standard.url(),
            standard.author(),
            lang,
            standard.timezone(),
            standard.permalink(),
            standard.postsPerPage(),
            standard.defaults(),
            standard.appearance(),
            standard.writing()));
  }

  /** A site whose old links have a folder before their paths. */
  Blog movedFrom(String folder) {
    var standard = SiteSettings.DEFAULT;
    return configure(
        new SiteSettings(
            standard.title(),
            standard.description(),
            standard.url(),
            standard.author(),
            standard.lang(),
            standard.timezone(),
            standard.permalink(),
            standard.postsPerPage(),
            standard.defaults(),
            standard.appearance(),
            standard.writing(),
            standard.announcing(),
            Optional.of(new PostPath(folder))));
  }

  /** A site with these looks; a second later, when everybody knows of them. */
  void looking(Appearance looks) {
    var standard = SiteSettings.DEFAULT;
    configure(
        new SiteSettings(
            standard.title(),
            standard.description(),
            standard.url(),
            standard.author(),
            standard.lang(),
            standard.timezone(),
            standard.permalink(),
            standard.postsPerPage(),
            standard.defaults(),
            looks,
            standard.writing()));
    now = now.plusSeconds(1);
  }

  /** Puts a part of the site in its place; a second later, when everybody knows of it. */
  PageName furnish(String source, SitePart part, String text) {
    var page = pages.put(text);
    change(source, Outcome.PUBLISHED, new Target.Furnish(part, Optional.of(page)));
    now = now.plusSeconds(1);
    return page;
  }

  /** Publishes posts, each from a source of its own. */
  Blog publish(Draft... drafts) {
    for (var draft : drafts) {
      publish("_posts" + draft.entry().path(), draft);
    }
    return this;
  }

  PageName publish(String source, Draft draft) {
    var page = pages.put(draft.html());
    var markdown = Optional.of(pages.put("Markdown of " + draft.entry().path()));
    var post = new Post(draft.entry(), new SourceKey(source), page, markdown, draft.particulars());
    var outcome = post.published().isAfter(now) ? Outcome.SCHEDULED : Outcome.PUBLISHED;
    change(source, outcome, new Target.Publish(post, Set.of()));
    return page;
  }

  void redirect(String source, String path, String published, String location) {
    var key = new SourceKey(source);
    var redirect =
        new Redirect(PostPath.of(path), Instant.parse(published), Optional.empty(), key, location);
    change(source, Outcome.PUBLISHED, new Target.Publish(redirect, Set.of()));
  }

  void remove(String source) {
    change(source, Outcome.REMOVED, new Target.Withdraw());
  }

  Answer get(String url) {
    return get(url, Map.of());
  }

  Answer get(String url, Map<String, String> headers) {
    return ask("GET", url, headers);
  }

  Answer ask(String method, String url, Map<String, String> headers) {
    return new Answer(ask(event(method, url, headers)));
  }

  APIGatewayV2HTTPResponse ask(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, invocation);
  }

  static APIGatewayV2HTTPEvent event(String method, String url, Map<String, String> headers) {
    var parts = url.split("\\?", 2);
    var all = new LinkedHashMap<String, String>();
    all.put("host", HOST);
    all.put("x-forwarded-proto", "https");
    all.putAll(headers);
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("GET /{proxy+}")
        .withRawPath(parts[0])
        .withRawQueryString(parts.length == 2 ? parts[1] : "")
        .withHeaders(all)
        .withRequestContext(
            RequestContext.builder()
                .withDomainName(HOST)
                .withHttp(RequestContext.Http.builder().withMethod(method).build())
                .build())
        .build();
  }

  /** Publishes a page outside the stream of posts. */
  void page(String source, Draft draft, OptionalInt place) {
    var page =
        new SitePage(
            draft.entry(),
            new SourceKey(source),
            pages.put(draft.html()),
            place,
            draft.particulars());
    change(source, Outcome.PUBLISHED, new Target.Publish(page, Set.of()));
  }

  /** Keeps a post back, for those who have the link. */
  void keepBack(String source, Draft draft, String token) {
    var post = new Post(draft.entry(), new SourceKey(source), pages.put(draft.html()));
    keepBack(new Target.Draft(post), token);
  }

  /** Keeps back a page outside the stream of posts. */
  void keepBackPage(String source, Draft draft, String token) {
    var page =
        new SitePage(
            draft.entry(),
            new SourceKey(source),
            pages.put(draft.html()),
            OptionalInt.empty(),
            draft.particulars());
    keepBack(new Target.Draft(page), token);
  }

  private void keepBack(Target.Draft target, String token) {
    var preview = Optional.of(new PreviewToken(token));
    change(target.document().source().value(), Outcome.DRAFT, target, preview);
  }

  private void change(String source, Outcome outcome, Target target) {
    var preview = writer.record(new SourceKey(source)).preview().map(Preview::token);
    change(source, outcome, target, preview);
  }

  private void change(
      String source, Outcome outcome, Target target, Optional<PreviewToken> preview) {
    var record = writer.record(new SourceKey(source));
    var change = new Change(Optional.of("etag"), "", outcome, target, Change.Past.NONE, preview);
    var result = writer.write(record, change);
    if (!(result instanceof WriteResult.Written)) {
      throw new IllegalStateException(source + ": " + result);
    }
  }
}
