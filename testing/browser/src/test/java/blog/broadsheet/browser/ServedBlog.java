package blog.broadsheet.browser;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.s3.ObjectEvent;
import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A folder, published as an author would and served on the loopback interface. */
final class ServedBlog implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final LocalStack stack;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServedBlog(LocalStack stack) {
    this.stack = stack;
  }

  /** The example blog. */
  static ServedBlog ofExamples() throws InterruptedException {
    return of(ROOT.resolve("examples"));
  }

  /** Posts in many scripts, with pictures, wide tables and long titles. */
  static ServedBlog ofScripts() throws InterruptedException {
    return of(ROOT.resolve("testing/browser/src/test/resources/scripts"));
  }

  static ServedBlog of(Path folder) throws InterruptedException {
    var template = Template.read(ROOT.resolve("template.yaml"));
    var blog =
        new ServedBlog(LocalStack.start(template, LocalStack.Options.ANYWHERE, new Silence()));
    blog.publish(folder);
    return blog;
  }

  /** An address of the site. */
  String at(String path) {
    return stack.address().toString().replaceFirst("/$", "") + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    stack.close();
  }

  private void publish(Path folder) throws InterruptedException {
    try (var client = stack.s3().client()) {
      // By itself, for each post is read by the settings of the site.
      upload(client, folder, folder.resolve("_config.yml"));
      stack.uploads().awaitSettled();
      try (var files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(file -> upload(client, folder, file));
      }
      stack.uploads().awaitSettled();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void upload(S3Client client, Path folder, Path file) {
    var key = folder.relativize(file).toString();
    client.putObject(put -> put.bucket(stack.contentBucket()).key(key), RequestBody.fromFile(file));
  }

  private static final class Silence implements LocalStack.Observer {
    @Override
    public void changed(ObjectEvent event) {}

    @Override
    public void logged(String line) {}
  }
}
