package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The manual, as its readers go from page to page. */
@Timeout(240)
final class ExampleBlogTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Pattern INTERNAL = Pattern.compile(" (?:href|src)=\"(/(?!/)[^\"#]*)");

  @Test
  void everyLinkLeadsToAPage() throws Exception {
    var told = new PrintWriter(new StringWriter());
    var publication = new Publication(told, told);
    try (var stack =
            LocalStack.start(
                Template.read(ROOT.resolve("template.yaml")),
                LocalStack.Options.ANYWHERE,
                publication);
        var http = HttpClient.newHttpClient()) {
      publication.publish(FolderMirror.of(new BlogFolder(ROOT.resolve("examples")), stack), stack);

      var broken = crawl(http, stack.address());

      assertThat(broken).isEmpty();
    }
  }

  /** What is linked and does not answer 200, with the page that links to it. */
  private static Map<String, String> crawl(HttpClient http, URI site)
      throws IOException, InterruptedException {
    var broken = new TreeMap<String, String>();
    var seen = new HashSet<>(List.of("/"));
    var waiting = new ArrayDeque<>(List.of("/"));
    var linkedFrom = new TreeMap<String, String>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      var request = HttpRequest.newBuilder(site.resolve(path)).build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        broken.put(path, "%d, from %s".formatted(answer.statusCode(), linkedFrom.get(path)));
      } else if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
        for (var link : links(answer.body())) {
          if (seen.add(link)) {
            waiting.add(link);
            linkedFrom.put(link, path);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(50);
    return broken;
  }

  private static List<String> links(String html) {
    return INTERNAL
        .matcher(html)
        .results()
        .map(match -> match.group(1).replace("&amp;", "&"))
        .toList();
  }
}
