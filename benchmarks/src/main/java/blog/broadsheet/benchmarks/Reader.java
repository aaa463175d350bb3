package blog.broadsheet.benchmarks;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The blog as a browser or a program sees it. Safe for use by many threads. */
final class Reader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);
  private static final int LARGEST_PAGE = 100;

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Reader(URI site) {
    this.site = site;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** A page that must be there. */
  String read(String path) throws IOException, InterruptedException {
    var response = get(path);
    if (response.statusCode() != 200) {
      throw new IOException("%s answers %d".formatted(path, response.statusCode()));
    }
    return response.body();
  }

  /**
   * Asks for a path again and again until the answer is the awaited one.
   *
   * @return the time this took
   * @throws IOException when half a minute was not enough
   */
  Duration await(String path, Predicate<HttpResponse<String>> awaited)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    while (true) {
      var response = get(path);
      var passed = Duration.ofNanos(System.nanoTime() - start);
      if (awaited.test(response)) {
        return passed;
      }
      if (passed.compareTo(PATIENCE) > 0) {
        throw new IOException(
            "%s still answers %d after %s"
                .formatted(path, response.statusCode(), Sample.seconds(passed)));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** The paths of all posts, newest first, as the API lists them page by page. */
  List<String> paths() throws IOException, InterruptedException {
    var paths = new ArrayList<String>();
    var cursor = Optional.of("");
    while (cursor.isPresent()) {
      var page = page(cursor.get());
      page.getArray("posts").forEach(post -> paths.add(((JsonObject) post).getString("path")));
      cursor = Optional.ofNullable(page.getString("next"));
    }
    return paths;
  }

  private JsonObject page(String cursor) throws IOException, InterruptedException {
    var before = cursor.isEmpty() ? "" : "&before=" + cursor;
    try {
      return JsonParser.object().from(read("/api/posts?limit=" + LARGEST_PAGE + before));
    } catch (JsonParserException e) {
      throw new IOException("The API's answer is not JSON", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
