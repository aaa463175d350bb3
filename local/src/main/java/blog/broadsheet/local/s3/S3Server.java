package blog.broadsheet.local.s3;

import blog.broadsheet.local.PortInUseException;
import blog.broadsheet.local.s3.nio2blob.TransientNio2BlobStore;
import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * S3 on the loopback interface, spoken to by its real protocol with its signatures checked, and out
 * of reach for web pages.
 */
public final class S3Server implements AutoCloseable {
  /** The one access key that is let in. */
  public static final String ACCESS_KEY = "test";

  public static final String SECRET_KEY = "test";

  private static final int THREADS = 64;
  private static final long STOP_MILLIS = 100;

  private final S3Proxy server;
  private final BlobStore store;

  private S3Server(S3Proxy server, BlobStore store) {
    this.server = server;
    this.store = store;
  }

  /** Buckets in memory. */
  public static BlobStore inMemory() {
    return new TransientNio2BlobStore();
  }

  /** Buckets as folders below a folder, which is made if it is not there. */
  public static BlobStore in(Path folder) {
    try {
      return new FilesystemNio2BlobStore(Files.createDirectories(folder).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for a free one
   * @param buckets made if they are not there
   * @param listener is told of every change of an object, by many threads, each of which waits for
   *     it
   * @throws PortInUseException if somebody else listens there
   */
  public static S3Server start(
      BlobStore store, int port, List<String> buckets, Consumer<ObjectEvent> listener) {
    buckets.stream()
        .filter(bucket -> !store.containerExists(bucket))
        .forEach(store::createContainer);
    var served =
        new NotifyingBlobStore(
            new OneWriterBlobStore(new TaggedBlobStore(store)), listener, InstantSource.system());
    var server =
        S3Proxy.builder()
            .blobStore(served)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .jettyMaxThreads(THREADS)
            .stopTimeout(STOP_MILLIS)
            .build();
    WebPageGuard.guard(server);
    try {
      server.start();
    } catch (IOException e) {
      throw new PortInUseException(port, e);
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server does not start", e);
    }
    return new S3Server(server, served);
  }

  public URI endpoint() {
    return endpoint(server.getPort());
  }

  private static URI endpoint(int port) {
    return URI.create("http://localhost:" + port);
  }

  /**
   * Has a bucket keep what is overwritten and deleted from now on, as far as the store can: on
   * files S3Proxy keeps no versions.
   */
  public void keepVersions(String bucket) {
    if (store.supportsVersioning()) {
      store.putBucketVersioning(bucket, BucketVersioningStatus.ENABLED);
    }
  }

  /** Whether nothing is in a bucket. */
  public boolean isEmpty(String bucket) {
    return clientInProcess()
        .listObjectsV2(list -> list.bucket(bucket).maxKeys(1))
        .contents()
        .isEmpty();
  }

  /** An object as text, without the way over the network. */
  public Optional<String> read(String bucket, String key) {
    try (var object = store.getBlob(bucket, key)) {
      return Optional.of(new String(object.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new client. */
  public S3Client client() {
    return client(server.getPort());
  }

  /** A client that needs no way over the network, for what runs in this process. */
  public S3Client clientInProcess() {
    return new StoreClient(store);
  }

  /** A new client of a server that may run in another process. */
  public static S3Client client(int port) {
    return S3Client.builder()
        .endpointOverride(endpoint(port))
        .region(Region.of(Template.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .overrideConfiguration(
            override -> override.defaultProfileFile(ProfileFile.aggregator().build()))
        .httpClient(UrlConnectionHttpClient.create())
        // The server ends chunked uploads too early, which made conditional ones fail at random.
        .serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .build();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException _) {
      // Clients keep connections open that they do not use. The server has stopped all the same.
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server does not stop", e);
    }
  }
}
