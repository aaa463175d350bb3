package blog.broadsheet.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Asks AWS once for each thing, and answers from memory from then on: at once, and with the bytes
 * that came over the wire. To be used once nothing is written any more.
 */
final class RememberedHttp implements SdkHttpClient {
  private record Question(SdkHttpMethod method, URI address, String body) {}

  private record Answer(SdkHttpResponse head, SdkBytes body) {
    HttpExecuteResponse asResponse() {
      return HttpExecuteResponse.builder()
          .response(head)
          .responseBody(AbortableInputStream.create(body.asInputStream()))
          .build();
    }
  }

  private final SdkHttpClient aws;
  private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

  RememberedHttp(SdkHttpClient aws) {
    this.aws = aws;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        var http = request.httpRequest();
        var question = new Question(http.method(), http.getUri(), body(request));
        return answers.computeIfAbsent(question, _ -> ask(request)).asResponse();
      }

      @Override
      public void abort() {
        // There is nothing to wait for.
      }
    };
  }

  @Override
  public void close() {
    aws.close();
  }

  private Answer ask(HttpExecuteRequest request) {
    try {
      var response = aws.prepareRequest(request).call();
      var body = response.responseBody().map(SdkBytes::fromInputStream);
      return new Answer(response.httpResponse(), body.orElseGet(() -> SdkBytes.fromUtf8String("")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(HttpExecuteRequest request) throws IOException {
    var content = request.contentStreamProvider();
    if (content.isEmpty()) {
      return "";
    }
    try (var stream = content.get().newStream()) {
      // Of its own size: what this allocates counts as the function's.
      var length = request.httpRequest().firstMatchingHeader("Content-Length").orElseThrow();
      var body = new byte[Integer.parseInt(length)];
      return new String(body, 0, stream.readNBytes(body, 0, body.length), StandardCharsets.UTF_8);
    }
  }
}
