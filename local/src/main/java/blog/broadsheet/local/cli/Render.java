package blog.broadsheet.local.cli;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.PostTemplates;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.ConfigReading;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.Reading;
import blog.broadsheet.publish.source.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./blog render}: writes each post's body and what is known of it, without any store. */
@Command(
    name = "render",
    description =
        "Writes each post of a Jekyll folder as HTML, and its metadata as JSON beside it.",
    mixinStandardHelpOptions = true)
final class Render implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "The folder with _posts/ and _config.yml.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to, made if it is not there.")
  private Path target = Path.of("");

  private final PostReader posts =
      new PostReader(new SafeMarkdown(Dialect.KRAMDOWN), new PostTemplates());

  @Override
  public Integer call() throws IOException {
    var blog = new BlogFolder(folder);
    var entries =
        blog.files(e -> {
          throw new UncheckedIOException(e);
        });
    var settings = settings(entries);
    var files = new FolderFiles(entries, posts, settings);
    Files.createDirectories(target);
    var count = 0;
    for (var file : entries) {
      if (isPost(new SourceKey(file.key()), settings)) {
        write(file, posts.read(new SourceKey(file.key()), file.bytes(), settings, files));
        count++;
      }
    }
    spec.commandLine().getOut().printf("%d posts rendered to %s%n", count, target);
    return 0;
  }

  private static SiteSettings settings(List<BlogFolder.Entry> files) throws IOException {
    for (var file : files) {
      if (file.isConfig()) {
        return switch (new ConfigReader().read(file.bytes())) {
          case ConfigReading.Configured(var settings, var _) -> settings;
          case ConfigReading.Faulty(var problem, var _) ->
              throw new UserFault("%s: %s".formatted(file.file(), problem.message()));
        };
      }
    }
    return SiteSettings.DEFAULT;
  }

  private static boolean isPost(SourceKey key, SiteSettings settings) {
    return EnumSet.of(SourceKind.POST, SourceKind.DRAFT, SourceKind.CONTENT)
            .contains(SourceKind.of(key))
        || settings.writing().collectionOf(key).isPresent();
  }

  private void write(BlogFolder.Entry file, Reading reading) throws IOException {
    var page = target.resolve(file.key().replaceFirst("\\.[^./]+$", "") + ".html");
    Files.createDirectories(page.toAbsolutePath().getParent());
    if (reading instanceof Reading.Readable readable) {
      Files.writeString(page, readable.html());
    }
    var name = page.getFileName().toString().replaceFirst("html$", "json");
    Files.writeString(page.resolveSibling(name), RenderedJson.write(reading));
  }
}
