package blog.broadsheet.local.cli;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * {@code ./blog upload}: brings a folder into a blog's bucket, and tells what became of it. Exit
 * code 1 where a file is rejected, 2 where not all could be uploaded or told. What only follows the
 * files that changed, such as posts after new settings, is not waited for.
 */
@Command(
    name = "upload",
    description = {
      "Brings a Jekyll folder into the content bucket, and waits until the blog has dealt with it.",
      "What an earlier upload brought and the folder has no more is removed; what else is in the"
          + " bucket stays. Posts that only follow new settings or includes are not waited for."
    },
    mixinStandardHelpOptions = true)
final class Upload implements Callable<Integer> {
  /** The same from wherever a folder is uploaded: a build server may check it out anywhere. */
  private static final String ORIGIN = "./blog upload";

  /** Freed paths are given to those who wait for them by two messages more. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ContentBucket bucket = new ContentBucket();

  @Parameters(paramLabel = "FOLDER", description = "The folder with _posts/ and _config.yml.")
  private Path folder = Path.of("");

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description =
          "For the settings, and then for all else, at the most. Default: ${DEFAULT-VALUE}.")
  private Duration wait = Duration.ZERO;

  @Override
  public Integer call() throws InterruptedException {
    var blog = new BlogFolder(folder);
    return bucket.with(s3 -> upload(blog, s3));
  }

  private int upload(BlogFolder blog, S3Client s3) throws InterruptedException {
    var objects = new SealedObjects(s3, bucket.name(), ORIGIN);
    var mirror = new FolderMirror(blog, objects, InstantSource.system());
    var look = mirror.look();
    requireSameFolder(mirror.overlap(look));
    FolderMirror.Pass pass;
    try (var bar = Progress.of("Uploading", look.keys().size())) {
      pass =
          mirror.begin(
              look,
              () -> receipts(s3, mirror, Duration.ZERO).await(BlogFolder.CONFIG),
              (_, _) -> bar.step());
    }
    var awaited = receipts(s3, mirror, pass.isIdle() ? Duration.ZERO : GRACE);
    var recorded =
        Stream.of(pass.uploaded(), pass.unchanged(), pass.removed())
            .flatMap(keys -> keys.stream().filter(Upload::isRecorded))
            .toList();
    try (var bar = Progress.of("Publishing", recorded.size())) {
      Abreast.each(
          recorded,
          key -> {
            awaited.await(key);
            bar.step();
          });
    }
    return tell(pass, awaited);
  }

  private AwaitedReceipts receipts(S3Client s3, FolderMirror mirror, Duration grace) {
    return new AwaitedReceipts(s3, bucket.name(), mirror, wait, grace);
  }

  private void requireSameFolder(FolderMirror.Overlap overlap) {
    if (overlap.isSmall()) {
      throw new UserFault(
          "%s has only %d of the files that were uploaded to %s, and lacks %d, such as %s; if it is the right folder all the same, take those away by aws s3 rm first"
              .formatted(
                  folder,
                  overlap.shared(),
                  bucket.name(),
                  overlap.gone().size(),
                  overlap.gone().getFirst()));
    }
  }

  private int tell(FolderMirror.Pass pass, AwaitedReceipts awaited) {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    out.println(pass.numbers());
    pass.told().forEach(out::println);
    pass.unread().stream().sorted().forEach(err::println);
    var changed = awaited.of(Stream.concat(pass.uploaded().stream(), pass.removed().stream()));
    var unchanged = awaited.of(pass.unchanged().stream());
    Outcomes.summary(changed).forEach(out::println);
    Outcomes.standing(unchanged.stream()).forEach(out::println);
    if (!awaited.missing().isEmpty()) {
      err.printf(
          "after %d seconds nothing is known of %d files, such as %s; run this again to go on"
              + " waiting%n",
          wait.toSeconds(), awaited.missing().size(), awaited.missing().getFirst());
    }
    if (!awaited.missing().isEmpty() || !pass.unread().isEmpty() || !pass.kept().isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    return Stream.concat(changed.stream(), unchanged.stream())
            .anyMatch(line -> line.outcome() == Outcome.REJECTED)
        ? CommandLine.ExitCode.SOFTWARE
        : CommandLine.ExitCode.OK;
  }

  private static boolean isRecorded(String key) {
    return SourceKind.of(new SourceKey(key)).isRecorded();
  }
}
