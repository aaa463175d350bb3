package blog.broadsheet.benchmarks;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** The content bucket as an author's program sees it. Safe for use by many threads. */
final class Bucket implements AutoCloseable {
  private static final String NAME = "content";

  private final S3Client s3;

  Bucket(URI endpoint) {
    s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            // The local S3 ends connections early on which a body comes in chunks.
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .build())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  void put(String key, String text) {
    s3.putObject(request -> request.bucket(NAME).key(key), RequestBody.fromString(text));
  }

  void delete(String key) {
    s3.deleteObject(request -> request.bucket(NAME).key(key));
  }

  /** What became of a file, as JSON. */
  String receipt(String key) {
    return s3.getObjectAsBytes(request -> request.bucket(NAME).key("_receipts/" + key + ".json"))
        .asUtf8String();
  }

  @Override
  public void close() {
    s3.close();
  }
}
