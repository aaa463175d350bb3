package blog.broadsheet.local.cli;

import java.util.Objects;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS cannot be reached, for the user of a command. */
final class AwsFault {
  private static final String NO_CREDENTIALS = "Unable to load credentials from any of";
  private static final String NO_REGION = "Unable to load region from any of";

  private AwsFault() {}

  /**
   * A sentence. The SDK's own names every place where it looked in vain; of these the profile is
   * the one that its user has set up.
   */
  static String reason(SdkException fault) {
    var message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    if (message.startsWith(NO_REGION)) {
      return "No Region is set; name it by AWS_REGION or in your profile";
    }
    return message.startsWith(NO_CREDENTIALS) ? ofProfile() : message;
  }

  private static String ofProfile() {
    try (var profile = ProfileCredentialsProvider.create()) {
      profile.resolveCredentials();
      return "It had no credentials; run this again";
    } catch (RuntimeException e) {
      // Behind it the SDK prints the whole file.
      return Objects.requireNonNullElse(e.getMessage(), e.toString())
          .replaceFirst(": ProfileFile\\(.*", "");
    }
  }
}
