package blog.broadsheet.aws;

import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that is made when first used, and again after the function was restored from a
 * snapshot: connections of the machine that was photographed lead nowhere. Safe for use by many
 * threads.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">AWS:
 *     Lambda SnapStart's runtime hooks</a>
 */
final class SnapshotSafeHttp implements SdkHttpClient, Resource {
  private final Supplier<SdkHttpClient> making;
  private @Nullable SdkHttpClient made;

  private SnapshotSafeHttp(Supplier<SdkHttpClient> making) {
    this.making = making;
  }

  /** Whoever holds it keeps its hooks: the runtime itself refers to it only weakly. */
  static SnapshotSafeHttp of(Supplier<SdkHttpClient> making) {
    var http = new SnapshotSafeHttp(making);
    Core.getGlobalContext().register(http);
    return http;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return current().prepareRequest(request);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    close();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The next request makes a new client.
  }

  @Override
  public synchronized void close() {
    if (made != null) {
      made.close();
      made = null;
    }
  }

  @Override
  public String clientName() {
    return "AwsCommonRuntime";
  }

  private synchronized SdkHttpClient current() {
    var client = made;
    if (client == null) {
      client = making.get();
      made = client;
    }
    return client;
  }
}
