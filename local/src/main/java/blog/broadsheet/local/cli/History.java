package blog.broadsheet.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./blog history}: lists the versions of a file. */
@Command(
    name = "history",
    description = "Lists the versions that the content bucket has kept of a file, newest first.",
    mixinStandardHelpOptions = true)
final class History implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ContentBucket bucket = new ContentBucket();

  @Parameters(paramLabel = "KEY", description = "Such as _posts/2026-01-02-hello.md.")
  private String key = "";

  @Override
  public Integer call() throws InterruptedException {
    var versions = bucket.with(s3 -> Versions.of(s3, bucket.name(), key));
    versions.newestFirst().forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
