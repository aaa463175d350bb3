package blog.broadsheet.local.http;

import blog.broadsheet.local.template.Distribution;
import blog.broadsheet.post.SiteRoutes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Serves pictures and the like from the content bucket, and asks the site where there is none: the
 * two origins of the content delivery network.
 */
public final class Assets implements Function<HttpRequest, HttpReply> {
  /** To S3 such keys are names like any other, but here they would be a way through folders. */
  private static final Pattern ODD = Pattern.compile("(?:^|/)\\.{0,2}(?:/|$)|[\\p{Cntrl}\\\\]");

  /** One range of bytes; others are not answered in parts, which RFC 9110 leaves to the server. */
  private static final Pattern RANGE =
      Pattern.compile("bytes=(?:(?<first>\\d{1,18})-(?<last>\\d{1,18})?|-\\d{1,18})");

  private static final int CHANGED = 412;
  private static final int UNSATISFIABLE = 416;
  private static final byte[] NOTHING = {};

  private final Function<HttpRequest, HttpReply> site;
  private final Distribution distribution;
  private final S3Client client;
  private final String bucket;

  /**
   * @param distribution says which files there are, and with what headers
   */
  public Assets(
      Function<HttpRequest, HttpReply> site,
      Distribution distribution,
      S3Client client,
      String bucket) {
    this.site = site;
    this.distribution = distribution;
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    return key(request).flatMap(key -> find(key, request)).orElseGet(() -> site.apply(request));
  }

  private static Optional<String> key(HttpRequest request) {
    return decoded(request.rawPath())
        .filter(SiteRoutes::isFile)
        .map(path -> path.substring(1))
        .filter(key -> !ODD.matcher(key).find());
  }

  /** As S3 does, to which a plus is a blank. */
  private static Optional<String> decoded(String path) {
    try {
      return Optional.of(URLDecoder.decode(path, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The file, or as much of it as the request asks for: no more is read. */
  private Optional<HttpReply> find(String key, HttpRequest request) {
    try {
      var head = client.headObject(look -> look.bucket(bucket).key(key));
      return Optional.of(answer(key, head, request));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == CHANGED) {
        return find(key, request);
      }
      throw e;
    }
  }

  private HttpReply answer(String key, HeadObjectResponse head, HttpRequest request) {
    var headers = headers(key, head);
    if (isKnown(head.eTag(), request)) {
      return new HttpReply(304, headers, List.of(), NOTHING);
    }
    if (request.isHead()) {
      headers.put("content-length", Long.toString(head.contentLength()));
      return new HttpReply(200, headers, List.of(), NOTHING);
    }
    var range = range(head.eTag(), request);
    try {
      return reply(headers, read(key, head, range));
    } catch (S3Exception e) {
      if (e.statusCode() == UNSATISFIABLE) {
        var length = Map.of("content-range", "bytes */" + head.contentLength());
        return new HttpReply(UNSATISFIABLE, length, List.of(), NOTHING);
      }
      throw e;
    }
  }

  /** Refused with {@value #CHANGED} if the file was replaced since the look at it. */
  private ResponseBytes<GetObjectResponse> read(
      String key, HeadObjectResponse head, Optional<String> range) {
    return client.getObjectAsBytes(
        get -> get.bucket(bucket).key(key).ifMatch(head.eTag()).range(range.orElse(null)));
  }

  private static HttpReply reply(
      Map<String, String> headers, ResponseBytes<GetObjectResponse> asset) {
    var part = Optional.ofNullable(asset.response().contentRange());
    part.ifPresent(range -> headers.put("content-range", range));
    return new HttpReply(
        part.isPresent() ? 206 : 200, headers, List.of(), asset.asByteArrayUnsafe());
  }

  private Map<String, String> headers(String key, HeadObjectResponse head) {
    var headers = new HashMap<>(distribution.addedTo(key).orElse(Map.of()));
    headers.put("content-type", head.contentType());
    headers.put("etag", head.eTag());
    headers.put("accept-ranges", "bytes");
    headers.put("x-content-type-options", "nosniff");
    Optional.ofNullable(head.cacheControl()).ifPresent(own -> headers.put("cache-control", own));
    return headers;
  }

  /** The one part that is asked for, unless it is to be of another version of the file. */
  private static Optional<String> range(String etag, HttpRequest request) {
    return request
        .header("range")
        .filter(Assets::isRange)
        .filter(_ -> request.header("if-range").map(etag::equals).orElse(true));
  }

  /** One that ends before it begins is none. */
  private static boolean isRange(String header) {
    var range = RANGE.matcher(header);
    return range.matches()
        && (range.group("last") == null
            || Long.parseLong(range.group("first")) <= Long.parseLong(range.group("last")));
  }

  private static boolean isKnown(String etag, HttpRequest request) {
    return request.header("if-none-match").stream()
        .flatMap(tags -> Stream.of(tags.split(",")))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
