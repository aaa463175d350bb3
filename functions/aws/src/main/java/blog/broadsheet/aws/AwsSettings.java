package blog.broadsheet.aws;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a blog lies on AWS, by the names of its resources.
 *
 * @param contentBucket what authors write to, and the receipts
 * @param siteBucket the page store
 * @param table the index
 */
public record AwsSettings(String contentBucket, String siteBucket, String table) {
  /**
   * Reads the variables {@code CONTENT_BUCKET}, {@code SITE_BUCKET} and {@code TABLE}.
   *
   * @param environment such as {@code System::getenv}
   * @throws IllegalStateException naming the first that is missing or empty
   */
  public static AwsSettings read(Function<String, @Nullable String> environment) {
    return new AwsSettings(
        required(environment, "CONTENT_BUCKET"),
        required(environment, "SITE_BUCKET"),
        required(environment, "TABLE"));
  }

  /**
   * A variable that a function cannot do without.
   *
   * @throws IllegalStateException naming it, if it is missing or empty
   */
  public static String required(Function<String, @Nullable String> environment, String name) {
    return Optional.ofNullable(environment.apply(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() ->
            new IllegalStateException(
                "The environment variable %s is not set; set it for the function as template.yaml does"
                    .formatted(name)));
  }
}
