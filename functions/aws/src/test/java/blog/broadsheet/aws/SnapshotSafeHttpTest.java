package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What SnapStart's hooks do, called as Lambda calls them. */
final class SnapshotSafeHttpTest {
  private static final HttpExecuteRequest REQUEST =
      HttpExecuteRequest.builder()
          .request(
              SdkHttpRequest.builder()
                  .method(SdkHttpMethod.GET)
                  .uri(URI.create("http://127.0.0.1:1/"))
                  .build())
          .build();

  private final List<String> calls = new ArrayList<>();
  private final SnapshotSafeHttp http = SnapshotSafeHttp.of(this::client);

  @Test
  void connectionsDoNotOutliveASnapshot() {
    http.prepareRequest(REQUEST);
    http.prepareRequest(REQUEST);
    http.beforeCheckpoint(Core.getGlobalContext());
    http.afterRestore(Core.getGlobalContext());
    http.prepareRequest(REQUEST);

    assertThat(calls).containsExactly("made", "closed", "made");
  }

  @Test
  void clientThatNobodyUsedIsNotMadeForTheSnapshot() {
    http.beforeCheckpoint(Core.getGlobalContext());

    assertThat(calls).isEmpty();
  }

  private SdkHttpClient client() {
    calls.add("made");
    var client = UrlConnectionHttpClient.create();
    return new SdkHttpClient() {
      @Override
      public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return client.prepareRequest(request);
      }

      @Override
      public void close() {
        calls.add("closed");
        client.close();
      }
    };
  }
}
