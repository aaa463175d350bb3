package blog.broadsheet.aws;

import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Tells X-Ray of each call to AWS while Lambda traces an invocation: which service and operation,
 * how long, and how it ended. Of what is asked and answered it tells nothing. Safe for use by many
 * threads.
 *
 * <p>It speaks to the daemon that Lambda runs beside the function, in place of X-Ray's own library,
 * which is half as much again of a cold start. What gets lost on the way is missed by nobody.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">AWS:
 *     X-Ray segment documents</a>
 */
final class TracedCalls implements ExecutionInterceptor {
  private static final String PROTOCOL = "{\"format\":\"json\",\"version\":1}\n";

  /** As {@code host:port} or {@code tcp:host:port udp:host:port}, in either order. */
  private static final Pattern DAEMON =
      Pattern.compile("(?:^|\\budp:)(?<host>[^\\s:]+):(?<port>\\d{1,5})(?=\\s|$)");

  private static final int LAST_PORT = 65_535;

  private static final ExecutionAttribute<Instant> STARTED =
      new ExecutionAttribute<>("broadsheet.started");

  private final DatagramSocket socket;
  private final InetSocketAddress daemon;
  private final Function<String, @Nullable String> properties;

  /**
   * @param socket open as long as the function lives: the first reader waits for no opening
   * @param properties such as {@code System::getProperty}, where Lambda's runtime says which trace
   *     an invocation belongs to
   */
  TracedCalls(
      DatagramSocket socket,
      InetSocketAddress daemon,
      Function<String, @Nullable String> properties) {
    this.socket = socket;
    this.daemon = daemon;
    this.properties = properties;
  }

  /** Those of a function whose environment names a daemon, as Lambda's does. */
  static Optional<TracedCalls> of(Function<String, @Nullable String> environment) {
    return daemon(environment).flatMap(TracedCalls::toldTo);
  }

  static Optional<InetSocketAddress> daemon(Function<String, @Nullable String> environment) {
    return Optional.ofNullable(environment.apply("AWS_XRAY_DAEMON_ADDRESS"))
        .map(DAEMON::matcher)
        .filter(address -> address.find() && port(address) <= LAST_PORT)
        .map(address -> new InetSocketAddress(address.group("host"), port(address)))
        .filter(address -> !address.isUnresolved());
  }

  private static int port(Matcher address) {
    return Integer.parseInt(address.group("port"));
  }

  private static Optional<TracedCalls> toldTo(InetSocketAddress daemon) {
    try {
      return Optional.of(new TracedCalls(new DatagramSocket(), daemon, System::getProperty));
    } catch (SocketException _) {
      // A trace is worth no failure.
      return Optional.empty();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (isTraced()) {
      attributes.putAttribute(STARTED, Instant.now());
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    tell(attributes, context.httpResponse().statusCode());
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    tell(
        attributes,
        context.exception() instanceof AwsServiceException refusal ? refusal.statusCode() : 0);
  }

  private boolean isTraced() {
    return header().contains("Sampled=1");
  }

  private String header() {
    return Optional.ofNullable(properties.apply("com.amazonaws.xray.traceHeader")).orElse("");
  }

  /**
   * @param status 0 where there was no answer
   */
  private void tell(ExecutionAttributes attributes, int status) {
    var started = attributes.getAttribute(STARTED);
    if (started == null) {
      return;
    }
    var message = PROTOCOL + segment(attributes, started, status);
    var bytes = message.getBytes(StandardCharsets.UTF_8);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, daemon));
    } catch (IOException _) {
      // Nobody misses it.
    }
  }

  private String segment(ExecutionAttributes attributes, Instant started, int status) {
    var trace = parts(header());
    var json =
        JsonWriter.string()
            .object()
            .value("type", "subsegment")
            .value("name", attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME))
            .value("id", HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()))
            .value("trace_id", trace.get("Root"))
            .value("parent_id", trace.get("Parent"))
            .value("start_time", seconds(started))
            .value("end_time", seconds(Instant.now()))
            .value("namespace", "aws")
            .value("throttle", status == 429)
            .value("error", status >= 400 && status < 500)
            .value("fault", status == 0 || status >= 500)
            .object("aws")
            .value("operation", attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
            .value(
                "region", String.valueOf(attributes.getAttribute(AwsExecutionAttribute.AWS_REGION)))
            .end();
    if (status > 0) {
      json.object("http").object("response").value("status", status).end().end();
    }
    return json.end().done();
  }

  private static Map<String, String> parts(String header) {
    return Arrays.stream(header.split(";"))
        .map(part -> part.split("=", 2))
        .filter(part -> part.length == 2)
        .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, _) -> first));
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
