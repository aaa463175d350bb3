package blog.broadsheet.site;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.site.api.Api;
import blog.broadsheet.site.page.Notices;
import blog.broadsheet.site.theme.Theme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the description of the API against what the API does, both ways. */
final class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What brings each documented answer about. */
  private static final Map<String, List<String>> REQUESTS =
      new TreeMap<>(
          Map.of(
              "/api/posts 200",
                  List.of(
                      "/api/posts",
                      "/api/posts?limit=1",
                      "/api/posts?tag=java&category=general&author=jo&year=2019",
                      "/api/posts?tag=nowhere"),
              "/api/posts 400", List.of("/api/posts?limit=0", "/api/posts?before=x"),
              "/api/posts/{path} 200", List.of("/api/posts/2019/a.html", "/api/posts/b/"),
              "/api/posts/{path} 301", List.of("/api/posts/old"),
              "/api/posts/{path} 404", List.of("/api/posts/nowhere"),
              "/api/posts/{path} 410", List.of("/api/posts/gone"),
              "/api/posts/{path} 500", List.of("/api/posts/broken"),
              "/api/openapi.json 200", List.of("/api/openapi.json")));

  private final Blog blog = new Blog();

  @BeforeEach
  void publish() {
    blog.publish("moving", Draft.at("/old", "2018-01-01T00:00:00Z"));
    blog.publish("moving", Draft.at("/new", "2018-01-01T00:00:00Z"));
    blog.publish("going", Draft.at("/gone", "2018-01-01T00:00:00Z"));
    blog.remove("going");
    blog.pages.lose(
        blog.publish("breaking", Draft.at("/broken", "2018-01-01T00:00:00Z").body("broken")));
    blog.publish(
        Draft.at("/2019/a.html", "2019-01-01T00:00:00Z")
            .tagged("Java")
            .in("General")
            .by("Jo")
            .pictured("/a.png")
            .updated("2019-02-01T00:00:00Z"),
        Draft.at("/b/", "2019-01-02T00:00:00Z"));
  }

  @Test
  void everyDocumentedAnswerIsGivenAsDescribed() {
    for (var documented : answers().entrySet()) {
      for (var url : REQUESTS.getOrDefault(documented.getKey(), List.of())) {
        var status = documented.getKey().replaceAll(".* ", "");
        var answer = blog.get(url);
        assertThat(answer.status()).as(url).isEqualTo(Integer.parseInt(status));
        assertThat(faults(documented.getValue(), answer)).as(url).isEmpty();
      }
    }
  }

  @Test
  void everyAnswerIsDocumentedAndTried() {
    assertThat(answers().keySet()).isEqualTo(REQUESTS.keySet());
  }

  @Test
  void everyRouteOfTheApiIsDocumented() {
    var theme = new Theme();
    var routes =
        new Routes(theme, new Api(), new Notices(theme))
            .table.stream()
                .map(Route::shape)
                .filter(shape -> shape.pattern().startsWith("/api"))
                .toList();
    var paths =
        fields(description().get("paths")).map(path -> path.replace("{path}", "a")).toList();

    assertThat(routes).hasSameSizeAs(paths);
    assertThat(routes).allSatisfy(route -> assertThat(paths).anyMatch(route.asMatchPredicate()));
  }

  @Test
  void everyDocumentedParameterChangesTheAnswer() throws JsonProcessingException {
    var all = blog.get("/api/posts").body();
    var before = JSON.readTree(blog.get("/api/posts?limit=1").body()).get("next").asText();
    var parameters = description().at("/paths/~1api~1posts/get/parameters");

    assertThat(parameters.findValuesAsText("name"))
        .containsExactly("tag", "category", "author", "q", "year", "limit", "before");
    for (var query :
        List.of(
            "tag=java",
            "category=general",
            "author=jo",
            "q=nowhere",
            "year=2019",
            "limit=1",
            "before=" + before)) {
      assertThat(blog.get("/api/posts?" + query).body()).as(query).isNotEqualTo(all);
    }
  }

  @Test
  void examplesOfParametersAreTaken() {
    var parameters = description().at("/paths/~1api~1posts/get/parameters");

    for (var parameter : parameters) {
      var example = parameter.path("example");
      var value = example.isArray() ? example.get(0).asText() : example.asText();
      if (!value.isEmpty()) {
        assertThat(blog.get("/api/posts?" + parameter.get("name").asText() + "=" + value).status())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void pagesOfOtherSitesMayReadTheApi() {
    for (var url :
        List.of("/api/posts", "/api/posts/b/", "/api/posts/nowhere", "/api/openapi.json")) {
      assertThat(blog.get(url).header("Access-Control-Allow-Origin")).contains("*");
    }
    assertThat(blog.get("/").header("Access-Control-Allow-Origin")).isEmpty();
  }

  /** Each documented answer, named by its path and status. */
  private Map<String, JsonNode> answers() {
    var answers = new TreeMap<String, JsonNode>();
    var paths = description().get("paths");
    fields(paths)
        .forEach(path ->
            paths
                .get(path)
                .get("get")
                .get("responses")
                .fields()
                .forEachRemaining(
                    answer -> answers.put(path + " " + answer.getKey(), answer.getValue())));
    return answers;
  }

  private Set<String> faults(JsonNode documented, Answer answer) {
    var faults = new TreeSet<String>();
    fields(documented.path("headers"))
        .filter(Predicate.not(answer.response().getHeaders()::containsKey))
        .forEach(faults::add);
    if (documented.has("content")) {
      var type = documented.get("content").fieldNames().next();
      assertThat(answer.header("Content-Type")).contains(type);
      faults.addAll(faults(documented.get("content").get(type).get("schema"), answer.body()));
    }
    return faults;
  }

  private Set<String> faults(JsonNode schema, String json) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description().get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .collect(toSet());
  }

  private static Stream<String> fields(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  private JsonNode description() {
    try {
      return JSON.readTree(blog.get("/api/openapi.json").body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("The description is no JSON", e);
    }
  }
}
