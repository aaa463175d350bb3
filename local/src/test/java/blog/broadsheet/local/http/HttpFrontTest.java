package blog.broadsheet.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import blog.broadsheet.local.PortInUseException;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.Role;
import blog.broadsheet.local.template.Trigger.Route;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpFrontTest {
  private static final List<Route> ROUTES =
      List.of(
          new Route("GET", "/{proxy+}"),
          new Route("HEAD", "/{proxy+}"),
          new Route("GET", "/"),
          new Route("POST", "/forms/{id}"));

  private final ConcurrentLinkedQueue<APIGatewayV2HTTPEvent> events = new ConcurrentLinkedQueue<>();
  private APIGatewayV2HTTPResponse answer =
      APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "text/plain", "x-more", "1"))
          .withBody("Hello")
          .build();
  private final HttpFront front = HttpFront.start(0, new HttpApi(ROUTES, lambda(), clock()));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    front.close();
  }

  @Test
  void requestBecomesEvent() throws Exception {
    get(
        "2019/10/caf%C3%A9+x.html?before=a%2Fb&tag=x&tag=y",
        request -> request.header("X-Two", "1").header("X-Two", "2").header("Cookie", "a=1; b=2"));

    var event = events.element();
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("GET /{proxy+}");
    assertThat(event.getRawPath()).isEqualTo("/2019/10/caf%C3%A9+x.html");
    assertThat(event.getPathParameters()).containsEntry("proxy", "2019/10/café+x.html");
    assertThat(event.getRawQueryString()).isEqualTo("before=a%2Fb&tag=x&tag=y");
    assertThat(event.getQueryStringParameters())
        .containsEntry("before", "a/b")
        .containsEntry("tag", "x,y");
    assertThat(event.getHeaders())
        .containsEntry("x-two", "1,2")
        .containsEntry("x-forwarded-proto", "http")
        .containsKey("host");
    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    var context = event.getRequestContext();
    assertThat(context.getHttp().getMethod()).isEqualTo("GET");
    assertThat(context.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(context.getTime()).isEqualTo("13/Oct/2019:06:00:00 +0000");
    assertThat(context.getRequestId()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/a?b=//c, /a, b=//c", "//a/b, //a/b, ''"})
  void addressOfAProxyIsReadFromItsPath(String target, String path, String query) throws Exception {
    send("GET http://blog.example" + target + " HTTP/1.1");
    send("GET " + target + " HTTP/1.1");

    assertThat(events)
        .extracting(APIGatewayV2HTTPEvent::getRawPath, APIGatewayV2HTTPEvent::getRawQueryString)
        .containsExactly(tuple(path, query), tuple(path, query));
  }

  @Test
  void exactRouteComesBeforeGreedyOne() throws Exception {
    get("", UnaryOperator.identity());

    assertThat(events.element().getRouteKey()).isEqualTo("GET /");
  }

  @Test
  void answerBecomesResponse() throws Exception {
    answer.setCookies(List.of("a=1", "b=2"));
    var response = get("x", UnaryOperator.identity());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("Hello");
    assertThat(response.headers().firstValue("x-more")).contains("1");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 304})
  void answerWithoutATypeIsCalledText(int status) throws Exception {
    answer.setStatusCode(status);
    answer.setHeaders(Map.of());
    assertThat(get("x", UnaryOperator.identity()).headers().allValues("content-type"))
        .containsExactly("text/plain;charset=UTF-8");

    answer.setHeaders(Map.of("Content-Type", "text/css"));
    assertThat(get("x", UnaryOperator.identity()).headers().allValues("content-type"))
        .containsExactly("text/css");
  }

  @Test
  void encodedBodyIsDecoded() throws Exception {
    answer.setBody(Base64.getEncoder().encodeToString("é\0".getBytes(UTF_8)));
    answer.setIsBase64Encoded(true);

    assertThat(get("x", UnaryOperator.identity()).body()).isEqualTo("é\0");
  }

  @Test
  void headHasTheLengthAndNoBody() throws Exception {
    var response = get("x", request -> request.HEAD());

    assertThat(events.element().getRouteKey()).isEqualTo("HEAD /{proxy+}");
    assertThat(response.headers().firstValue("content-length")).contains("5");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void headNamesNoLengthThatTheFunctionKeptToItself() throws Exception {
    answer.setBody("");

    assertThat(get("x", request -> request.HEAD()).headers().firstValue("content-length"))
        .isEmpty();
  }

  @Test
  void notModifiedHasNoBody() throws Exception {
    answer.setStatusCode(304);
    var response = get("x", UnaryOperator.identity());

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void bodiesArriveAsTextOrEncoded() throws Exception {
    post("text/plain; charset=utf-8");
    post("image/png");

    assertThat(events.remove().getBody()).isEqualTo("é");
    var encoded = events.remove();
    assertThat(encoded.getIsBase64Encoded()).isTrue();
    assertThat(encoded.getBody())
        .isEqualTo(Base64.getEncoder().encodeToString("é".getBytes(UTF_8)));
    assertThat(encoded.getPathParameters()).containsEntry("id", "7");
  }

  @Test
  void unknownRouteIsNotFound() throws Exception {
    var response = get("x", request -> request.DELETE());

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(events).isEmpty();
  }

  @Test
  void failingFunctionTellsNothing() throws Exception {
    answer.setStatusCode(0);
    var response = get("x", UnaryOperator.identity());

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void largeHeadersAreRefused() throws Exception {
    var response = get("x", request -> request.header("x-large", "x".repeat(10_240)));

    assertThat(response.statusCode()).isEqualTo(431);
    assertThat(events).isEmpty();
  }

  @Test
  void portInUseIsNamed() {
    assertThatThrownBy(() ->
            HttpFront.start(front.address().getPort(), _ -> HttpReply.ofApi(404, "Not Found")))
        .isInstanceOf(PortInUseException.class);
  }

  private void send(String requestLine) throws IOException {
    try (var socket = new Socket("localhost", front.address().getPort())) {
      var request = requestLine + "\r\nHost: blog.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    }
  }

  private HttpResponse<String> get(
      String path, UnaryOperator<java.net.http.HttpRequest.Builder> more)
      throws IOException, InterruptedException {
    return client.send(more.apply(request(path)).build(), BodyHandlers.ofString());
  }

  private void post(String type) throws IOException, InterruptedException {
    client.send(
        request("forms/7").header("content-type", type).POST(BodyPublishers.ofString("é")).build(),
        BodyHandlers.ofString());
  }

  private java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(URI.create(front.address() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private LocalLambda<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> lambda() {
    var function =
        new LambdaFunction(
            "Site",
            "arn",
            "a.B",
            Duration.ofSeconds(10),
            128,
            Map.of(),
            List.copyOf(ROUTES),
            "logs",
            false,
            new Role("none", List.of()));
    return new LocalLambda<>(
        function,
        APIGatewayV2HTTPEvent.class,
        APIGatewayV2HTTPResponse.class,
        (event, _) -> {
          events.add(event);
          return answer;
        },
        _ -> {});
  }

  private static InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2019-10-13T06:00:00Z"));
  }
}
