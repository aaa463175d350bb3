package blog.broadsheet.local.http;

import blog.broadsheet.post.SiteRoutes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Serves pictures and the like from the content bucket, where the site itself knows no page: the
 * second origin of a content delivery network.
 */
public final class Assets implements Function<HttpRequest, HttpReply> {
  private final Function<HttpRequest, HttpReply> site;
  private final S3Client client;
  private final String bucket;

  public Assets(Function<HttpRequest, HttpReply> site, S3Client client, String bucket) {
    this.site = site;
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    var reply = site.apply(request);
    return reply.status() == 404
        ? key(request).flatMap(this::find).map(asset -> serve(asset, request)).orElse(reply)
        : reply;
  }

  private static Optional<String> key(HttpRequest request) {
    var path = request.rawPath();
    var end = path.indexOf('/', 1);
    return end > 0
            && SiteRoutes.ASSET_FOLDERS.contains(path.substring(1, end))
            && !path.contains("..")
        ? Optional.of(
            URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private Optional<ResponseBytes<GetObjectResponse>> find(String key) {
    try {
      return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }

  private static HttpReply serve(ResponseBytes<GetObjectResponse> asset, HttpRequest request) {
    var head = asset.response();
    var headers =
        Map.of(
            "content-type", head.contentType(), "etag", head.eTag(), "cache-control", "no-cache");
    var isKnown = request.header("if-none-match").filter(head.eTag()::equals).isPresent();
    return isKnown
        ? new HttpReply(304, headers, List.of(), new byte[0])
        : new HttpReply(200, headers, List.of(), asset.asByteArrayUnsafe());
  }
}
