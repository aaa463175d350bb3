package blog.broadsheet.inside;

import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.http.Response;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One request inside the site function, and what parts of that cost. {@link #handler} is what
 * {@link #query}, {@link #page} and {@link #gzip} are parts of; {@link #json} comes on top, for the
 * runtime client does it around the handler.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class Warm {
  @Param public PageKind kind = PageKind.HOME;

  private final Invocation invocation = new Invocation();
  private final PojoSerializer<APIGatewayV2HTTPEvent> events =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPEvent.class, Warm.class.getClassLoader());
  private final PojoSerializer<APIGatewayV2HTTPResponse> responses =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPResponse.class, Warm.class.getClassLoader());
  private final WarmBlog blog = WarmBlog.published();
  private final SiteHandler site = blog.site();
  private final RecordedTable table = new RecordedTable(blog.aws().table());
  private final SiteHandler siteOfItems = blog.site(table);

  private APIGatewayV2HTTPEvent browser = kind.request("", "");
  private APIGatewayV2HTTPEvent plain = browser;
  private APIGatewayV2HTTPResponse answer = new APIGatewayV2HTTPResponse();
  private byte[] event = {};
  private Request request = request();
  private Response page = Response.of(200, MediaType.HTML, Caching.NEVER, "");

  @Setup
  public void ask() {
    // In the middle, so it has neighbours.
    var post = blog.posts().get(blog.posts().size() / 2).path();
    browser = kind.request(post, "gzip, br");
    plain = kind.request(post, "identity");
    answer = handler();
    if (answer.getStatusCode() != 200 || page().getStatusCode() != 200) {
      throw new IllegalStateException(kind + " answers " + answer);
    }
    page = Response.of(200, MediaType.HTML, Caching.NEVER, page().getBody());
    var json = new ByteArrayOutputStream();
    events.toJson(browser, json);
    event = json.toByteArray();
  }

  /** All between the event and the response. */
  @Benchmark
  public APIGatewayV2HTTPResponse handler() {
    return site.handleRequest(browser, invocation);
  }

  /** What the page asks of DynamoDB: requests made and signed, answers decoded to items. */
  @Benchmark
  public List<Object> query() {
    return table.askAgain();
  }

  /** Routing, entries from items, templates. */
  @Benchmark
  public APIGatewayV2HTTPResponse page() {
    return siteOfItems.handleRequest(plain, invocation);
  }

  /** The tag and the compressed body. */
  @Benchmark
  public Delivery gzip() {
    return Delivery.of(request, Map.of(), page);
  }

  /** The event from JSON and the response to JSON. */
  @Benchmark
  public ByteArrayOutputStream json() {
    var json = new ByteArrayOutputStream();
    var read = events.fromJson(new ByteArrayInputStream(event));
    responses.toJson(answer, json);
    return read.getRawPath().isEmpty() ? new ByteArrayOutputStream() : json;
  }

  private static Request request() {
    return new Request(
        "GET",
        "/",
        Query.parse(""),
        Map.of("accept-encoding", "gzip"),
        "https://blog.example",
        "id");
  }
}
