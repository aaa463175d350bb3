package blog.broadsheet.aws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of one bucket. Faults are {@link AwsException}s that name the object. */
record S3Objects(S3Client client, String bucket) {
  /**
   * By which S3 tells that a conditional write met another object, or another writer at the same
   * moment. That there is none to replace any more, it tells as a missing key.
   */
  private static final Set<Integer> REFUSALS = Set.of(412, 409);

  /**
   * An object as {@code reading} makes it of the answer; nothing where there is none of this key.
   */
  <T> Optional<T> get(String key, ResponseTransformer<GetObjectResponse, T> reading) {
    try {
      return Optional.of(client.getObject(request -> request.bucket(bucket).key(key), reading));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new AwsException("%s could not be read".formatted(uri(key)), e);
    }
  }

  /** The tag of an object; nothing where there is none of this key. */
  Optional<String> etag(String key) {
    try {
      return Optional.of(client.headObject(request -> request.bucket(bucket).key(key)).eTag());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new AwsException("%s could not be looked at".formatted(uri(key)), e);
    }
  }

  /**
   * The first objects whose keys begin with a prefix, behind {@code after}.
   *
   * <p>S3 may tell fewer in one answer than there are, so the end is where it says that it is. Keys
   * come encoded, for some have characters that no XML can hold; the SDK decodes them.
   *
   * @param reading what the object comes to; those that come to nothing are left out
   * @param limit 1 to 1,000; fewer come back only where there are no more
   */
  <T> List<T> list(
      String prefix, Optional<String> after, int limit, Function<S3Object, Optional<T>> reading) {
    try {
      return client
          .listObjectsV2Paginator(request ->
              request
                  .bucket(bucket)
                  .prefix(prefix)
                  .startAfter(after.orElse(null))
                  .maxKeys(limit)
                  .encodingType(EncodingType.URL))
          .contents()
          .stream()
          .flatMap(object -> reading.apply(object).stream())
          .limit(limit)
          .toList();
    } catch (SdkException e) {
      throw new AwsException("The keys of s3://%s could not be listed".formatted(bucket), e);
    }
  }

  void delete(String key) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw new AwsException("%s could not be deleted".formatted(uri(key)), e);
    }
  }

  void put(PutObjectRequest.Builder request, String key, String text) {
    try {
      client.putObject(request.bucket(bucket).key(key).build(), RequestBody.fromString(text));
    } catch (SdkException e) {
      throw new AwsException("%s could not be written".formatted(uri(key)), e);
    }
  }

  /** Writes under the conditions of {@code request}; false where one of them does not hold. */
  boolean putIf(PutObjectRequest.Builder request, String key, String text) {
    try {
      put(request, key, text);
      return true;
    } catch (AwsException e) {
      if (isRefusal(e.getCause())) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isRefusal(@Nullable Throwable cause) {
    return cause instanceof NoSuchKeyException
        || (cause instanceof S3Exception answer && REFUSALS.contains(answer.statusCode()));
  }

  private String uri(String key) {
    return "s3://" + bucket + "/" + key;
  }
}
