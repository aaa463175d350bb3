package blog.broadsheet.site;

import blog.broadsheet.aws.LogLine;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.Request;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * A line about each answer, with metrics. Only of a request that failed it tells the path, and
 * never the secret in the link of a preview.
 */
final class SiteLog {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int NOT_MODIFIED = 304;
  private static final Pattern LISTING =
      Pattern.compile("/(?:tags|categories|authors|archive)/.*|/\\d{4}/(?:\\d{2}/)?");
  private static final String PREVIEW = "/preview/";
  private static final Pattern FILE = Pattern.compile(".*\\.(?:xml|json|txt|xsl|css|js)");

  private final LambdaLogger logger;
  private final String function;

  SiteLog(Context context) {
    this(context.getLogger(), context.getFunctionName());
  }

  SiteLog(LambdaLogger logger, String function) {
    this.logger = logger;
    this.function = function;
  }

  void answered(Request request, Delivery delivery, Duration taken) {
    var line =
        LogLine.info("answered", request.id())
            .with("status", delivery.status())
            .with("ms", taken.toMillis())
            .dimension("Function", function);
    write(
        delivery.status() == NOT_MODIFIED
            ? line.count("Revalidated", 1)
            : line.dimension("Route", route(request.path())).duration("PageLatency", taken));
  }

  void failed(Request request, Throwable fault) {
    write(error("not answered", request).with(fault));
  }

  void tooLarge(Request request, int size) {
    var error = "A body of %,d characters is more than Lambda passes on (6 MB)".formatted(size);
    write(error("not answered", request).with("error", error));
  }

  /** One of few, for each is a metric that is paid for. */
  private static String route(String path) {
    if (path.equals("/")) {
      return "home";
    }
    if (path.startsWith("/api/")) {
      return "api";
    }
    if (LISTING.matcher(path).matches()) {
      return "listing";
    }
    return FILE.matcher(path).matches() ? "file" : "post";
  }

  private static LogLine error(String message, Request request) {
    return LogLine.error(message, request.id())
        .with("method", request.method())
        .with("path", shown(request.path()));
  }

  /**
   * However it is spelled, and whatever a site's {@code baseurl} puts before it, a preview's path
   * is shown without its secret.
   */
  private static String shown(String path) {
    var read = PostPath.parse(path).map(PostPath::value).orElse(path);
    return read.contains(PREVIEW) ? PREVIEW + "..." : path;
  }

  private void write(LogLine line) {
    logger.log(line.write(CLOCK.instant()));
  }
}
