package blog.broadsheet.local.http;

import blog.broadsheet.local.template.Distribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks assets and site as the content delivery network does: with its secret, with the name that
 * the reader asked for, with each plus of the path encoded, and without query parameters that it
 * does not know. {@link CdnCache} keeps the answers.
 */
public final class CdnFront implements Function<HttpRequest, HttpReply> {
  private final Distribution distribution;
  private final Function<HttpRequest, HttpReply> origins;

  public CdnFront(Distribution distribution, Function<HttpRequest, HttpReply> origins) {
    this.distribution = distribution;
    this.origins = origins;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    var headers = new HashMap<>(request.headers());
    request.header("host").ifPresent(host -> headers.put("x-forwarded-host", host));
    headers.putAll(distribution.siteHeaders());
    return origins.apply(
        new HttpRequest(
            request.method(),
            request.rawPath().replace("+", "%2B"),
            known(request.rawQuery()),
            headers,
            request.body(),
            request.sourceIp()));
  }

  private String known(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> distribution.queryParameters().contains(name(parameter)))
        .collect(Collectors.joining("&"));
  }

  private static String name(String parameter) {
    var end = parameter.indexOf('=');
    return end < 0 ? parameter : parameter.substring(0, end);
  }
}
