package blog.broadsheet.testing.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that a function's runtime client asks for work, on a free port of the loopback
 * interface.
 *
 * <p>Plays AWS's limits: an answer above {@value #LARGEST_ANSWER} bytes is refused and the
 * invocation fails. Where the function starts under SnapStart, it holds the client at {@code
 * restore/next}, the moment at which Lambda takes its snapshot, until {@link #restore}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">AWS's Runtime
 *     API</a>
 */
public final class RuntimeApi implements AutoCloseable {
  /** Lambda's quota for the payload of a synchronous invocation: 6 MB. */
  public static final int LARGEST_ANSWER = 6 * 1024 * 1024;

  /** Which trace each invocation belongs to, as the functions hand it on. */
  public static final String TRACE_ID = "1-5d9af280-0123456789abcdef01234567";

  private static final String TRACE = "Root=" + TRACE_ID + ";Parent=0123456789abcdef;Sampled=1";
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int ACCEPTED = 202;
  private static final int TOO_LARGE = 413;

  private record Invocation(
      String id, String event, Instant deadline, CompletableFuture<Outcome> outcome) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome> broken = new CompletableFuture<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  /** Starts to serve one function's process. */
  public static RuntimeApi start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var api = new RuntimeApi(server);
      server.createContext(ROOT, api::answer);
      server.setExecutor(api.threads);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException("The Runtime API does not start", e);
    }
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} is to be. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands an event to the function, as soon as it asks for one. */
  public Outcome invoke(String event, Duration timeout) throws InterruptedException {
    var invocation =
        new Invocation(
            UUID.randomUUID().toString(),
            event,
            Instant.now().plus(timeout),
            new CompletableFuture<>());
    running.put(invocation.id(), invocation);
    waiting.add(invocation);
    try {
      return (Outcome)
          CompletableFuture.anyOf(invocation.outcome(), broken)
              .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Outcome.TimedOut();
    } catch (ExecutionException e) {
      throw new IllegalStateException("No outcome fails", e);
    } finally {
      running.remove(invocation.id());
    }
  }

  /**
   * Waits until the function has started: it asks for work, for the snapshot, or has failed.
   *
   * @return whether it has within the time
   */
  public boolean awaitStarted(Duration patience) throws InterruptedException {
    return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** As if the function went on from its snapshot; waits until its hooks are through. */
  public void restore(Duration patience) throws InterruptedException {
    restored.countDown();
    if (!ready.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("The function asks for no work after it was restored");
    }
  }

  /** The function's process is no more. */
  void ended(int exitCode) {
    broken.complete(new Outcome.Failed("Runtime.ExitError", "Exit code " + exitCode));
    asked.countDown();
  }

  @Override
  public void close() {
    server.stop(0);
    // A client may still wait for work.
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(ROOT.length());
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> awaitRestore(exchange);
        case "init/error", "restore/error" -> fail(exchange);
        default -> finish(exchange, path.split("/"));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    asked.countDown();
    ready.countDown();
    var invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:function");
    headers.set("Lambda-Runtime-Trace-Id", TRACE);
    headers.set("Content-Type", "application/json");
    var event = invocation.event().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  private void awaitRestore(HttpExchange exchange) throws IOException, InterruptedException {
    asked.countDown();
    restored.await();
    exchange.sendResponseHeaders(200, -1);
  }

  private void fail(HttpExchange exchange) throws IOException {
    broken.complete(failure(exchange));
    asked.countDown();
    exchange.sendResponseHeaders(ACCEPTED, -1);
  }

  /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
  private void finish(HttpExchange exchange, String[] path) throws IOException {
    var invocation = path.length == 3 ? running.get(path[1]) : null;
    if (invocation == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (path[2].equals("error")) {
      invocation.outcome().complete(failure(exchange));
      exchange.sendResponseHeaders(ACCEPTED, -1);
    } else {
      finish(exchange, invocation);
    }
  }

  private static void finish(HttpExchange exchange, Invocation invocation) throws IOException {
    var payload = exchange.getRequestBody().readAllBytes();
    if (payload.length > LARGEST_ANSWER) {
      invocation
          .outcome()
          .complete(
              new Outcome.Failed(
                  "Function.ResponseSizeTooLarge",
                  "Response payload size exceeded maximum allowed payload size (6291556 bytes)."));
      exchange.sendResponseHeaders(TOO_LARGE, -1);
      return;
    }
    invocation
        .outcome()
        .complete(new Outcome.Returned(new String(payload, StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(ACCEPTED, -1);
  }

  private static Outcome failure(HttpExchange exchange) throws IOException {
    var type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    var report = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome.Failed(type == null ? "Unknown" : type, report);
  }
}
