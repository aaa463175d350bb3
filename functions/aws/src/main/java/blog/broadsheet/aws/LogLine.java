package blog.broadsheet.aws;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A line of a function's log: one JSON object, which CloudWatch Logs can search by its members and
 * takes metrics from. It holds names, numbers and faults, never what a post or a reader says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">AWS:
 *     the embedded metric format</a>
 */
public final class LogLine {
  private static final String NAMESPACE = "Broadsheet";

  private final JsonObject members = new JsonObject();
  private final JsonArray metrics = new JsonArray();
  private final JsonArray dimensions = new JsonArray();

  private LogLine(String level, String message, String requestId) {
    members.put("level", level);
    members.put("message", message);
    members.put("requestId", requestId);
  }

  /** Something that went as it should. */
  public static LogLine info(String message, String requestId) {
    return new LogLine("INFO", message, requestId);
  }

  /** Something that somebody should look at. */
  public static LogLine error(String message, String requestId) {
    return new LogLine("ERROR", message, requestId);
  }

  public LogLine with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** The cause, with where it comes from. */
  public LogLine with(Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return with("error", fault.toString()).with("stackTrace", trace.toString());
  }

  /** What the metrics of the line are told apart by; each has few values, for each is paid for. */
  public LogLine dimension(String name, String value) {
    dimensions.add(name);
    return with(name, value);
  }

  public LogLine count(String metric, int value) {
    return metric(metric, "Count", value);
  }

  public LogLine duration(String metric, Duration value) {
    return metric(metric, "Milliseconds", value.toNanos() / 1e6);
  }

  /**
   * The line, with its end.
   *
   * @param now when what it tells of happened
   */
  public String write(Instant now) {
    if (!metrics.isEmpty()) {
      members.put("_aws", declaration(now));
    }
    return JsonWriter.string(members) + "\n";
  }

  private LogLine metric(String name, String unit, Object value) {
    var metric = new JsonObject();
    metric.put("Name", name);
    metric.put("Unit", unit);
    metrics.add(metric);
    return with(name, value);
  }

  private JsonObject declaration(Instant now) {
    var directive = new JsonObject();
    directive.put("Namespace", NAMESPACE);
    directive.put("Dimensions", new JsonArray(List.of(dimensions)));
    directive.put("Metrics", metrics);
    var declaration = new JsonObject();
    declaration.put("Timestamp", now.toEpochMilli());
    declaration.put("CloudWatchMetrics", new JsonArray(List.of(directive)));
    return declaration;
  }
}
