package blog.broadsheet.publish.announce;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/** Requests by HTTP, to such addresses only as are allowed. Redirects are not followed. */
public final class HttpMail implements Mail {
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration ANSWERING = Duration.ofSeconds(10);

  private final Predicate<InetAddress> allowed;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpMail(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** To the public network only, not to what stands beside the function. */
  public static HttpMail toThePublic() {
    return new HttpMail(HttpMail::isPublic);
  }

  @Override
  public int post(URI to, String type, String body) throws IOException {
    // The JDK remembers addresses for 30 seconds, so those that are checked are those that are
    // used.
    if (!Arrays.stream(InetAddress.getAllByName(to.getHost())).allMatch(allowed)) {
      throw new IOException(to.getHost() + " is not in the public network");
    }
    var request =
        HttpRequest.newBuilder(to)
            .timeout(ANSWERING)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Interrupted").initCause(e);
    }
  }

  static boolean isPublic(InetAddress address) {
    var first = Byte.toUnsignedInt(address.getAddress()[0]);
    var second = Byte.toUnsignedInt(address.getAddress()[1]);
    var four = address.getAddress().length == 4;
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        // Shared by carriers, and unique to a site.
        || (four && first == 100 && (second & 0xC0) == 64)
        || (!four && (first & 0xFE) == 0xFC));
  }
}
