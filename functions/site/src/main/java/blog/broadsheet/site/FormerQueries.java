package blog.broadsheet.site;

import blog.broadsheet.site.feed.FeedFormat;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What WordPress has at its home page behind the question mark, and leads to its own here: a search
 * by {@code s}, and the feeds by {@code feed}.
 */
final class FormerQueries {
  private FormerQueries() {}

  static Optional<Response> answer(Query query) {
    var searches =
        query.all("s").stream()
            .filter(words -> !words.isBlank())
            .map(words -> "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    var feeds =
        query.all("feed").stream().flatMap(FormerQueries::feed).map(feed -> "/" + feed.file());
    return Stream.concat(searches, feeds).findFirst().map(Response::moved);
  }

  private static Stream<FeedFormat> feed(String name) {
    return switch (name) {
      case "rss2", "rss", "rdf" -> Stream.of(FeedFormat.RSS);
      case "atom" -> Stream.of(FeedFormat.ATOM);
      default -> Stream.empty();
    };
  }
}
