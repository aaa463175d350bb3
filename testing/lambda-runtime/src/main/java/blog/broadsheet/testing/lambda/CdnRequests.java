package blog.broadsheet.testing.lambda;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;

/** Requests as they come by way of the CDN, which adds the secret that the site knows it by. */
public final class CdnRequests {
  private CdnRequests() {}

  /**
   * The same request with the CDN's secret.
   *
   * @param event of API Gateway, as JSON
   */
  public static String of(String event, String secret) {
    try {
      var request = JsonParser.object().from(event);
      request.getObject("headers").put("x-cdn-secret", secret);
      return JsonWriter.string(request);
    } catch (JsonParserException e) {
      throw new IllegalArgumentException("No event: " + event, e);
    }
  }
}
