package blog.broadsheet.site.feed;

import blog.broadsheet.index.At;
import blog.broadsheet.index.ListingPage;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Image;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.Sha256;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Choice;
import blog.broadsheet.site.visit.Visit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;

/**
 * The newest posts, whole, as feeds: of the blog, of a term, and of what a reader's parameters
 * choose. The rest follows as an {@link Archive}.
 *
 * <p>Bodies come out of the page cache, all at once. A post of more than {@value #LONGEST}
 * characters with its addresses made absolute, and those that would make the feed longer than
 * {@value #MOST_BYTES} bytes come with their summary only; one that is taken away at this moment is
 * left out.
 */
public final class Feeds {
  static final int POSTS = 20;

  private static final int LONGEST = 150_000;

  /** Escaped, and escaped once more as Lambda's answer, it stays below the 6 MB that go out. */
  private static final int MOST_BYTES = 2_500_000;

  /** A tag says when its host was its owner's: in the year of the first of them. */
  private static final String SINCE = "2026";

  private static final Pattern PORT = Pattern.compile(":\\d+$");

  /** A feed of the whole blog, or of what the parameters choose. */
  public Response of(Visit visit, FeedFormat format) {
    var choice = Choice.of(visit.request().query());
    var part = Archive.read(visit, choice.filter());
    return answer(visit, Channel.of(choice, part.entries()), part, format);
  }

  /** A feed of a term that has posts; a name that is not spelled as its slug is sent there. */
  public Optional<Response> ofTerm(Visit visit, TermKind kind, String name, FeedFormat format) {
    return visit.term(kind, Slug.of(name)).map(count -> answer(visit, name, count.term(), format));
  }

  private static Response answer(Visit visit, String name, Term term, FeedFormat format) {
    var channel = Channel.of(term);
    return term.slug().equals(name)
        ? answer(visit, channel, Archive.read(visit, Filter.of(term.listing())), format)
        : Response.moved(channel.feed(format, Optional.empty()));
  }

  private static Response answer(
      Visit visit, Channel channel, ListingPage part, FeedFormat format) {
    var current = visit.origin() + channel.feed(format, Optional.empty());
    var document =
        new FeedDocument(
            visit.settings(),
            channel.title(),
            visit.origin() + channel.page(),
            visit.origin() + channel.feed(format, visit.before()),
            visit.before().map(_ -> current),
            part.next().map(older -> visit.origin() + channel.feed(format, Optional.of(older))),
            items(visit, part.entries()));
    var answer = Response.of(200, format.type(), Caching.FEED, format.write(document));
    return document.link().map(link -> answer.with("Link", link)).orElse(answer);
  }

  private static List<FeedItem> items(Visit visit, List<Entry> entries) {
    var all =
        entries.stream()
            .gather(Gatherers.mapConcurrent(POSTS, entry -> item(visit, entry)))
            .flatMap(Optional::stream)
            .toList();
    var items = new ArrayList<FeedItem>();
    var left = MOST_BYTES;
    for (var item : all) {
      var bytes = item.html().map(html -> html.getBytes(StandardCharsets.UTF_8).length).orElse(0);
      items.add(bytes <= left ? item : item.withoutHtml());
      left -= bytes <= left ? bytes : 0;
    }
    return items;
  }

  private static Optional<FeedItem> item(Visit visit, Entry entry) {
    return visit
        .at(entry.path())
        .flatMap(
            found -> found instanceof At.Found(var post) ? Optional.of(post) : Optional.empty())
        .map(post -> item(visit, entry, post));
  }

  private static FeedItem item(Visit visit, Entry entry, Post post) {
    var absolute = new AbsoluteHtml(visit.origin(), entry.path().encoded());
    return new FeedItem(
        entry,
        tag(visit, post.source()),
        post.particulars().guid(),
        visit.absolute(entry.path()),
        visit.findBody(post).flatMap(html -> absolute.of(html, LONGEST)),
        Image.shown(entry.image()).map(visit::absolute));
  }

  /**
   * A tag of RFC 4151, by the file: a post that moves is still the same (RFC 4287, section 4.2.6).
   * The file is there by its hash, for its name may be what nobody is to read.
   */
  private static String tag(Visit visit, SourceKey source) {
    var host = PORT.matcher(visit.origin()).replaceFirst("").replaceFirst("^https?://", "");
    return "tag:%s,%s:%s"
        .formatted(host.toLowerCase(Locale.ROOT), SINCE, Sha256.hex(source.value()));
  }
}
