package blog.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile markup, published as any post and read in a browser that heeds no content security
 * policy, so that nothing but the sanitizer stands between a post and its readers.
 */
final class HostilePostTest {
  private static final String WITNESS =
      "window.ran = []; window.pwn = what => window.ran.push(String(what));"
          + " window.alert = window.pwn;";

  /** What would run later, when its reader does something. */
  private static final String ARMED =
      """
      () => [...document.querySelectorAll('article *, main *')]
        .flatMap(element => [...element.attributes].map(attribute => [element, attribute]))
        .filter(([element, attribute]) => /^on/i.test(attribute.name)
          || (/^(href|src|action|formaction|data|xlink:href|srcdoc|poster)$/i.test(attribute.name)
            && /^(javascript|vbscript|data|livescript|feed|view-source):/i.test(
              attribute.value.replace(/[\\u0000-\\u0020]/g, '')))
          || /expression|javascript:/i.test(attribute.name === 'style' ? attribute.value : ''))
        .map(([element, attribute]) => element.outerHTML.slice(0, 200))
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingInAPostRuns() throws Exception {
    var vectors = HostileMarkup.all();
    assertThat(vectors).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    var posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: <img src=x onerror=pwn()>\n");
    for (var i = 0; i < vectors.size(); i++) {
      Files.writeString(posts.resolve("2024-01-01-v%d.md".formatted(i)), post(i, vectors.get(i)));
    }
    try (var blog = ServedBlog.of(folder);
        var chromium = Chromium.start();
        var reader = chromium.trustingReader(blog.at("/"))) {
      reader.addInitScript(WITNESS);
      var page = reader.newPage();
      var harm = new ArrayList<String>();
      for (var i = 0; i < vectors.size(); i++) {
        harm.addAll(visit(page, blog.at("/v%d/".formatted(i)), vectors.get(i)));
      }
      for (var path : List.of("/", "/archive/", "/tags/", "/authors/", "/feed.xml", "/none/")) {
        harm.addAll(visit(page, blog.at(path), path));
      }

      assertThat(harm).isEmpty();
    }
  }

  /** In its front matter, too: as text, for readers see it as such in many places. */
  private static String post(int number, String vector) {
    var line =
        vector.lines().findFirst().orElseThrow().replace("'", "''").replaceAll("\\p{Cntrl}", "");
    return "---\ntitle: 'T %1$s'\nsummary: 'S %1$s'\ntags: ['%1$s']\nauthor: 'A %1$s'\npermalink: /v%2$d/\n---\n%3$s\n"
        .formatted(line, number, vector);
  }

  private static List<String> visit(Page page, String address, String vector) {
    page.navigate(address);
    var found = new ArrayList<String>();
    if (!((List<?>) page.evaluate("() => window.ran || []")).isEmpty()) {
      found.add("ran: " + vector);
    }
    ((List<?>) page.evaluate(ARMED)).forEach(element -> found.add(vector + " left " + element));
    return found;
  }
}
