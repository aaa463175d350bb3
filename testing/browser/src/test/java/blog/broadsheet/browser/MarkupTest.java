package blog.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.SAXException;

/** Every page that a link leads to, by the Nu HTML checker. Needs no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MarkupTest {
  private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");

  /** A conference's blog as its authors wrote it. */
  private static final String CONFERENCE = "blogs/djangocon+2019.djangocon.us";

  private final EmbeddedValidator checker = new EmbeddedValidator();

  MarkupTest() {
    checker.setOutputFormat(OutputFormat.GNU);
  }

  @Test
  void exampleBlogIsValid() throws Exception {
    try (var blog = ServedBlog.ofExamples()) {
      assertThat(faults(blog)).isEmpty();
    }
  }

  @Test
  void everyScriptIsValid() throws Exception {
    try (var blog = ServedBlog.ofScripts()) {
      assertThat(faults(blog)).isEmpty();
    }
  }

  @Test
  void blogOfAConferenceIsValid() throws Exception {
    var folder = corpus().resolve(CONFERENCE);
    assumeTrue(
        Files.isDirectory(folder),
        "There is no %s; name the folder of the corpus in BROADSHEET_CORPUS.".formatted(folder));
    try (var blog = ServedBlog.of(folder)) {
      assertThat(faults(blog)).isEmpty();
    }
  }

  /** What the sitemap tells search engines of, readers can get to by links alone. */
  @Test
  void everyPageIsReachedByLinks() throws Exception {
    try (var blog = ServedBlog.ofExamples()) {
      assertThat(Crawl.of(blog).keySet()).containsAll(mapped(blog, "/sitemap.xml"));
    }
  }

  private static Path corpus() {
    return Optional.ofNullable(System.getenv("BROADSHEET_CORPUS"))
        .map(Path::of)
        .orElseGet(
            () -> Path.of(System.getProperty("repository.root")).resolveSibling("shared/corpus"));
  }

  private List<String> faults(ServedBlog blog) throws Exception {
    var faults = new ArrayList<String>();
    for (var found : Crawl.of(blog).entrySet()) {
      if (Crawl.isHtml(found.getValue())) {
        check(found.getValue().body())
            .ifPresent(report -> faults.add(found.getKey() + "\n" + report));
      }
    }
    check(blog.get("/nowhere/at/all").body()).ifPresent(faults::add);
    return faults;
  }

  private static Optional<String> check(String html) throws IOException, SAXException {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(OutputFormat.GNU);
    var report = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    var errors = report.lines().filter(line -> line.contains(" error: ")).toList();
    return errors.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", errors));
  }

  private static List<String> mapped(ServedBlog blog, String sitemap) throws Exception {
    var found = new ArrayList<String>();
    for (var location : LOCATION.matcher(blog.get(sitemap).body()).results().toList()) {
      var path = location.group(1).isEmpty() ? "/" : location.group(1);
      if (path.endsWith(".xml")) {
        found.addAll(mapped(blog, path));
      } else {
        found.add(path);
      }
    }
    return found;
  }
}
