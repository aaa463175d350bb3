package blog.broadsheet.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The SDK's clients as a function wants them: everything that they would look for at start-up is
 * told to them, and all share one HTTP client.
 *
 * <p>The SDK's own {@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_ENDPOINT_URL_S3} and {@code
 * AWS_ENDPOINT_URL_SQS} work.
 */
final class AwsClients {
  /**
   * A request that hangs is given up after this or twice as long, as the client happens to look,
   * and sent again. By itself the client would wait for ever.
   */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /** With all its attempts a call ends while the function still has time to answer. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(7);

  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  private final Region region;
  private final AwsCredentialsProvider credentials = credentials();
  private final SdkHttpClient http = SnapshotSafeHttp.of(AwsClients::http);
  private final Optional<TracedCalls> traced;

  AwsClients(Region region, Optional<TracedCalls> traced) {
    this.region = region;
    this.traced = traced;
  }

  DynamoDbClient dynamo() {
    return build(DynamoDbClient.builder());
  }

  S3Client s3() {
    return build(S3Client.builder());
  }

  SqsClient sqs() {
    return build(SqsClient.builder());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(override -> {
          override.defaultProfileFile(NO_PROFILES).apiCallTimeout(LONGEST_CALL);
          traced.ifPresent(override::addExecutionInterceptor);
        })
        .build();
  }

  private static SdkHttpClient http() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(CONNECTING)
        .connectionHealthConfiguration(
            health -> health.minimumThroughputInBps(1L).minimumThroughputTimeout(SILENCE))
        .build();
  }

  /** Lambda hands them over in the environment; under SnapStart it serves them as containers do. */
  private static AwsCredentialsProvider credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(), ContainerCredentialsProvider.create());
  }
}
