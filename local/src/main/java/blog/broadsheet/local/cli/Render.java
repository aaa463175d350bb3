package blog.broadsheet.local.cli;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.PostTemplates;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.ConfigReading;
import blog.broadsheet.publish.source.LeftAlone;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.Problem;
import blog.broadsheet.publish.source.Reading;
import blog.broadsheet.publish.source.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./blog render}: writes each post's body and what is known of it, without any store. Exit
 * code 1 where a post is rejected.
 */
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

  private final InstantSource clock = InstantSource.system();

  private final PostReader posts =
      new PostReader(new SafeMarkdown(Dialect.KRAMDOWN), new PostTemplates(), clock);

  @Override
  public Integer call() throws IOException {
    var blog = new BlogFolder(folder);
    var contents = blog.contents();
    if (!contents.unread().isEmpty()) {
      throw contents.unread().getFirst();
    }
    var entries = contents.files();
    var settings = settings(entries);
    var files = new FolderFiles(entries, posts, settings);
    var now = clock.instant();
    Files.createDirectories(target);
    var count = 0;
    var rejected = new ArrayList<String>();
    for (var file : entries) {
      var key = new SourceKey(file.key());
      if (isPost(key, settings)
          && LeftAlone.reason(key, file.bytes(), settings.writing()).isEmpty()) {
        var reading = posts.read(key, file.bytes(), settings, files);
        write(file, reading, now);
        switch (reading) {
          case Reading.Readable _ -> count++;
          case Reading.Ignored _ -> {}
          case Reading.Faulty(var problem, var _) -> rejected.add(told(file.key(), problem));
        }
      }
    }
    tell(count, rejected);
    return rejected.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void tell(int rendered, List<String> rejected) {
    var out = spec.commandLine().getOut();
    out.printf("%d rendered to %s, %d rejected%n", rendered, target, rejected.size());
    rejected.forEach(out::println);
  }

  private static SiteSettings settings(List<BlogFolder.Entry> files) throws IOException {
    for (var file : files) {
      if (file.isConfig()) {
        return switch (new ConfigReader().read(file.bytes())) {
          case ConfigReading.Configured(var settings, var _) -> settings;
          case ConfigReading.Faulty(var problem, var _) ->
              throw new UserFault(told(file.file().toString(), problem));
        };
      }
    }
    return SiteSettings.DEFAULT;
  }

  private static String told(String file, Problem problem) {
    return "%s: %s".formatted(file, ReceiptLine.reason(problem));
  }

  private static boolean isPost(SourceKey key, SiteSettings settings) {
    return EnumSet.of(SourceKind.POST, SourceKind.DRAFT, SourceKind.CONTENT)
            .contains(SourceKind.of(key))
        || settings.writing().collectionOf(key).isPresent();
  }

  private void write(BlogFolder.Entry file, Reading reading, Instant now) throws IOException {
    var page = target.resolve(file.key().replaceFirst("\\.[^./]+$", "") + ".html");
    Files.createDirectories(page.toAbsolutePath().getParent());
    switch (reading) {
      case Reading.Readable readable -> Files.writeString(page, readable.html());
      // What an earlier run left is not what the post is now.
      case Reading.Ignored _, Reading.Faulty _ -> Files.deleteIfExists(page);
    }
    var name = page.getFileName().toString().replaceFirst("html$", "json");
    Files.writeString(page.resolveSibling(name), RenderedJson.write(reading, now));
  }
}
