package blog.broadsheet.local.cli;

import blog.broadsheet.local.cli.Versions.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code ./blog rollback}: makes an earlier version of a file the current one. */
@Command(
    name = "rollback",
    description = {
      "Copies an earlier version of a file over the current one, which publishes it again.",
      "Nothing is lost: what was current stays in the history."
    },
    mixinStandardHelpOptions = true)
final class Rollback implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ContentBucket bucket = new ContentBucket();

  @Parameters(index = "0", paramLabel = "KEY", description = "As for ./blog history.")
  private String key = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "As ./blog history lists it.")
  private String id = "";

  @Override
  public Integer call() throws InterruptedException {
    spec.commandLine().getOut().println(bucket.with(this::roll));
    return 0;
  }

  private String roll(S3Client s3) {
    var version = Versions.of(s3, bucket.name(), key).version(id);
    if (version.removal()) {
      throw new UserFault(
          "Version %s of %s is its removal; to remove the file again, use aws s3 rm"
              .formatted(id, key));
    }
    if (version.current()) {
      return "%s is at version %s already".formatted(key, id);
    }
    return copy(s3, version);
  }

  private String copy(S3Client s3, Version version) {
    s3.copyObject(copy ->
        copy.sourceBucket(bucket.name())
            .sourceKey(key)
            .sourceVersionId(id)
            .destinationBucket(bucket.name())
            .destinationKey(key));
    return "%s is again what it was at %s".formatted(key, version.time());
  }
}
