package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** nginx with one file, on as many processes as there are processors; ended when closed. */
final class Nginx implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlogFolder folder;
  private final Process process;
  private final URI address;

  private Nginx(BlogFolder folder, Process process, URI address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Serves a page at {@code /}. */
  static Nginx serve(String page) throws IOException, InterruptedException {
    var port = Blog.freePort();
    var folder = new BlogFolder(Files.createTempDirectory("broadsheet-nginx-"));
    var path = folder.path();
    Files.writeString(path.resolve("index.html"), page);
    Files.writeString(path.resolve("nginx.conf"), configuration(port));
    var process =
        new ProcessBuilder("nginx", "-p", path.toString(), "-c", "nginx.conf", "-e", "error.log")
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var nginx = new Nginx(folder, process, Blog.local(port));
    try {
      nginx.awaitReady(page);
    } catch (IOException | InterruptedException e) {
      nginx.close();
      throw e;
    }
    return nginx;
  }

  URI address() {
    return address;
  }

  private void awaitReady(String page) throws IOException, InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isListening()) {
      if (!process.isAlive() || System.nanoTime() - end > 0) {
        throw new IOException("nginx does not start");
      }
      Thread.sleep(10);
    }
    try (var reader = new Reader(address)) {
      if (!reader.read("/").equals(page)) {
        throw new IOException("nginx serves something else");
      }
    }
  }

  private boolean isListening() {
    try (var _ = new Socket(address.getHost(), address.getPort())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }

  private static String configuration(int port) {
    return """
    daemon off;
    user root;
    worker_processes auto;
    pid nginx.pid;
    error_log error.log;
    events { worker_connections 1024; }
    http {
      default_type text/html;
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 1000000;
      client_body_temp_path temp;
      proxy_temp_path temp;
      fastcgi_temp_path temp;
      uwsgi_temp_path temp;
      scgi_temp_path temp;
      server {
        listen 127.0.0.1:%d;
        root .;
      }
    }
    """
        .formatted(port);
  }
}
