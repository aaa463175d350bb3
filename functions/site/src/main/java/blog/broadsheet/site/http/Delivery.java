package blog.broadsheet.site.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it goes out: tagged, compressed or left out where the reader has it already.
 *
 * @param body empty, plain text, or Base64 of what is not text
 * @param base64 whether {@code body} is Base64
 */
public record Delivery(int status, Map<String, String> headers, String body, boolean base64) {
  public Delivery {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /**
   * Puts an answer into the form that its request asks for.
   *
   * @param standing headers of every answer that does not have its own
   */
  public static Delivery of(Request request, Map<String, String> standing, Response response) {
    var headers = new TreeMap<>(standing);
    // Its type goes with a 304 as well: API Gateway would make up one, and caches take that over.
    headers.putAll(response.headers());
    headers.put("Cache-Control", response.caching().header());
    var body = response.body();
    if (body.isWorthCompressing()) {
      headers.merge("Vary", "Accept-Encoding", (other, own) -> other + ", " + own);
    }
    var compressed = body.isWorthCompressing() && Negotiation.acceptsGzip(request);
    if (response.isOk()) {
      var tag = body.tag(compressed);
      headers.put("ETag", tag);
      if (Negotiation.has(request, tag)) {
        return new Delivery(304, headers, "", false);
      }
    }
    if (compressed) {
      headers.put("Content-Encoding", "gzip");
    }
    if (request.isHead()) {
      return new Delivery(response.status(), headers, "", false);
    }
    var sent = compressed ? body.gzipped() : body.text();
    return new Delivery(response.status(), headers, sent, compressed);
  }
}
