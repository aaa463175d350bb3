package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** {@code ./blog serve}, started as a user starts it and ended when closed. */
final class Blog implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(30);
  private static final Duration LONGEST_ERRAND = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration LONGEST_END = Duration.ofSeconds(30);
  private static final int LINES_KEPT = 20;

  private final Process process;
  private final int port;
  private final Duration timeToReady;
  private final Bucket bucket;
  private final Reader reader;

  private Blog(Process process, int port, Duration timeToReady, Bucket bucket, Reader reader) {
    this.process = process;
    this.port = port;
    this.timeToReady = timeToReady;
    this.bucket = bucket;
    this.reader = reader;
  }

  /**
   * Serves a folder and returns when all of it is live, and the blog has done what it does in the
   * background to make later starts faster, which would blur the figures.
   *
   * @throws IOException when the blog ends before that, with its last words
   */
  static Blog serve(Path folder, String... options) throws IOException, InterruptedException {
    return serve(root(), folder, options);
  }

  /** The same by the program that lies in another folder than this one. */
  static Blog serve(Path root, Path folder, String... options)
      throws IOException, InterruptedException {
    var port = freePort();
    var storagePort = freePort();
    var command = new ArrayList<>(List.of(options));
    command.addAll(
        0,
        List.of(
            launcher(root),
            "serve",
            folder.toString(),
            "--port=" + port,
            "--s3-port=" + storagePort));
    var start = System.nanoTime();
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    // Also when this program is told to end, the blog must not stay behind.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    try {
      awaitReady(process);
      var timeToReady = Duration.ofNanos(System.nanoTime() - start);
      awaitErrands(process);
      return new Blog(
          process, port, timeToReady, new Bucket(local(storagePort)), new Reader(local(port)));
    } catch (IOException | InterruptedException e) {
      end(process);
      throw e;
    }
  }

  Duration timeToReady() {
    return timeToReady;
  }

  /** Where readers find it. */
  URI address() {
    return local(port);
  }

  Bucket bucket() {
    return bucket;
  }

  Reader reader() {
    return reader;
  }

  /**
   * Has dead letters tried again, by {@code ./blog redrive}.
   *
   * @return how many
   * @throws IOException if it failed, with its last words
   */
  int redrive() throws IOException, InterruptedException {
    var redrive =
        new ProcessBuilder(launcher(root()), "redrive", "--port=" + port)
            .redirectErrorStream(true)
            .start();
    var said = new String(redrive.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (redrive.waitFor() != 0) {
      throw new IOException(said);
    }
    return said.equals("no dead letters") ? 0 : Integer.parseInt(said.split(" ", 2)[0]);
  }

  /** Of all processes that make up the blog. */
  Memory memory() {
    return processes(process).map(part -> Memory.of(part.pid())).reduce(Memory.NONE, Memory::plus);
  }

  @Override
  public void close() {
    bucket.close();
    reader.close();
    end(process);
  }

  private static void awaitReady(Process process) throws IOException, InterruptedException {
    var ready = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> follow(process, ready));
    try {
      ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("The blog is not ready after " + LONGEST_START.toMinutes() + " min", e);
    } catch (ExecutionException e) {
      throw new IOException("The blog ended before it was ready", e.getCause());
    }
  }

  /**
   * Waits for what the launcher left at work in the background. What has ended there may stay
   * listed, since nobody asks for its exit code, but it takes no memory any more.
   */
  private static void awaitErrands(Process process) throws IOException, InterruptedException {
    var start = System.nanoTime();
    while (process.descendants().anyMatch(errand -> Memory.of(errand.pid()).now() > 0)) {
      if (System.nanoTime() - start > LONGEST_ERRAND.toNanos()) {
        throw new IOException("The blog is still at work in the background");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** Reads all that the blog says, to its end, for a full pipe would stop it. */
  private static void follow(Process process, CompletableFuture<String> ready) {
    Deque<String> last = new ArrayDeque<>();
    try (var lines = process.inputReader().lines()) {
      lines.forEach(line -> {
        if (line.startsWith("ready: ")) {
          ready.complete(line);
        }
        last.addLast(line);
        if (last.size() > LINES_KEPT) {
          last.removeFirst();
        }
      });
    } finally {
      // Without effect where it was ready once.
      ready.completeExceptionally(new IOException(String.join("\n", last)));
    }
  }

  private static void end(Process process) {
    var parts = processes(process).toList();
    parts.forEach(ProcessHandle::destroy);
    try {
      for (var part : parts) {
        part.onExit().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      parts.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** The launcher and what it may have started. */
  private static Stream<ProcessHandle> processes(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /** Of this project. */
  static Path root() {
    return Path.of(System.getProperty("repository.root", "."));
  }

  private static String launcher(Path root) {
    return root.resolve("blog").toString();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static URI local(int port) {
    return URI.create("http://localhost:" + port + "/");
  }
}
