package blog.broadsheet.local.cli;

import blog.broadsheet.local.s3.S3Server;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Options that say which blog is meant: the one that runs on this machine, or one on AWS. */
final class ContentBucket {
  /** What is done with a bucket. */
  interface Work<T> {
    T with(S3Client s3) throws InterruptedException;
  }

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = {
        "The content bucket of a blog on AWS, reached by your usual AWS configuration.",
        "Without it, the blog that ./blog serve runs on this machine."
      })
  private Optional<String> bucket = Optional.empty();

  @Option(
      names = "--s3-port",
      paramLabel = "PORT",
      defaultValue = "9000",
      description = "Of ./blog serve. Default: ${DEFAULT-VALUE}.")
  private int port;

  /**
   * Works with the bucket.
   *
   * @throws UserFault if S3 does not answer or refuses
   */
  <T> T with(Work<T> work) throws InterruptedException {
    try (var s3 = bucket.isPresent() ? onAws() : S3Server.client(port)) {
      return work.with(s3);
    } catch (S3Exception e) {
      throw new UserFault("S3 refuses s3://%s: %s".formatted(name(), e.getMessage()));
    } catch (SdkClientException e) {
      throw new UserFault("%s: %s".formatted(unreached(), AwsFault.reason(e)));
    }
  }

  String name() {
    return bucket.orElseGet(() -> Home.ofProcess().contentBucket());
  }

  private String unreached() {
    return bucket
        .map(name ->
            "The bucket %s cannot be reached; look at your AWS configuration".formatted(name))
        .orElseGet(() ->
            "No blog runs on this machine with S3 at port %d; start ./blog serve, or name the --bucket of one on AWS"
                .formatted(port));
  }

  private static S3Client onAws() {
    return S3Client.builder()
        .crossRegionAccessEnabled(true)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
