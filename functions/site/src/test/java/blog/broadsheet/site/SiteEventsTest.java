package blog.broadsheet.site;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The recorded events of {@code events/site}, through Lambda's own reading and writing of JSON. */
final class SiteEventsTest {
  private static final Path EVENTS =
      Path.of(System.getProperty("repository.root"), "events", "site");

  private static final Map<String, Integer> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("api-post-unknown", 404),
              Map.entry("api-post", 200),
              Map.entry("api-posts-bad-limit", 400),
              Map.entry("api-posts", 200),
              Map.entry("archive", 200),
              Map.entry("author", 200),
              Map.entry("authors", 200),
              Map.entry("categories", 200),
              Map.entry("feed", 200),
              Map.entry("home-bad-cursor", 400),
              Map.entry("home", 200),
              Map.entry("hostile-path", 404),
              Map.entry("month", 200),
              Map.entry("not-found", 404),
              Map.entry("post-gone", 410),
              Map.entry("post-gzip-not-accepted", 200),
              Map.entry("post-head", 200),
              Map.entry("post-index-html", 301),
              Map.entry("post-moved", 301),
              Map.entry("post-non-ascii", 200),
              Map.entry("post-without-slash", 301),
              Map.entry("post", 200),
              Map.entry("preview", 200),
              Map.entry("robots", 200),
              Map.entry("sitemap-of-a-month", 200),
              Map.entry("search", 200),
              Map.entry("sitemap", 200),
              Map.entry("tag-unknown", 404),
              Map.entry("tag", 200),
              Map.entry("tags", 200),
              Map.entry("year", 200)));

  private final Blog blog = new Blog();

  SiteEventsTest() {
    blog.publish("_posts/moving.md", Draft.at("/old/", "2019-01-01T06:00:00Z"));
    blog.publish("_posts/moving.md", Draft.at("/new/", "2019-01-01T06:00:00Z"));
    blog.publish("_posts/going.md", Draft.at("/gone/", "2019-01-02T06:00:00Z"));
    blog.remove("_posts/going.md");
    blog.keepBack(
        "_drafts/idea.md", Draft.at("/idea/", "2019-01-03T06:00:00Z"), "0123456789abcdefABCDEF-_");
    blog.publish(
        Draft.at("/2019/10/13/wrap-up.html", "2019-10-13T06:00:00Z").tagged("Java").by("Jo"),
        Draft.at("/2019/10/13/caf\u00e9.html", "2019-10-13T07:00:00Z"),
        Draft.at("/pretty/", "2019-10-14T06:00:00Z"));
  }

  @TestFactory
  Stream<DynamicTest> eventIsAnswered() {
    return EXPECTED.entrySet().stream()
        .map(expected ->
            dynamicTest(
                expected.getKey(), () -> assertAnswered(expected.getKey(), expected.getValue())));
  }

  @Test
  void everyEventIsTried() throws IOException {
    try (var files = Files.list(EVENTS)) {
      var names =
          files
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .collect(toCollection(TreeSet::new));
      assertThat(names).isEqualTo(EXPECTED.keySet());
    }
  }

  private void assertAnswered(String name, int status) throws IOException {
    var event =
        LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, getClass().getClassLoader())
            .fromJson(Files.readString(EVENTS.resolve(name + ".json")));

    var answer = new Answer(blog.ask(event));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(written(answer)).contains("\"statusCode\":" + status);
  }

  private static String written(Answer answer) {
    var json = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPResponse.class, SiteEventsTest.class.getClassLoader())
        .toJson(answer.response(), json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
