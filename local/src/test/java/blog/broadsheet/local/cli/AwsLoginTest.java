package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands for a blog on AWS whose user has not logged in; nothing is asked over the network. */
@DisabledIfEnvironmentVariable(
    named = "AWS_ACCESS_KEY_ID",
    matches = ".+",
    disabledReason = "Credentials of the environment come before those of a profile")
@DisabledIfEnvironmentVariable(
    named = "AWS_REGION",
    matches = ".+",
    disabledReason = "A Region of the environment comes before that of a profile")
final class AwsLoginTest {
  private static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:Repairs";
  private static final String IDENTITY_CENTER =
      """
      region = eu-central-1
      sso_session = office
      sso_account_id = 123456789012
      sso_role_name = Author

      [sso-session office]
      sso_region = eu-central-1
      sso_start_url = https://office.example/start
      """;

  @TempDir private Path folder = Path.of("");
  @RegisterExtension private final Terminal terminal = new Terminal();

  @BeforeEach
  void configure() {
    settings().forEach(System::setProperty);
  }

  @AfterEach
  void forget() {
    settings().keySet().forEach(System::clearProperty);
  }

  private Map<String, String> settings() {
    return Map.of(
        "aws.profile",
        "default",
        "aws.configFile",
        folder.resolve("config").toString(),
        "aws.sharedCredentialsFile",
        folder.resolve("credentials").toString(),
        "aws.disableEc2Metadata",
        "true");
  }

  @Test
  void profileOfIdentityCenterNamesItsLogin() throws IOException {
    profile(IDENTITY_CENTER);

    for (var command : commands()) {
      assertThat(terminal.run(command)).isEqualTo(2);
    }

    assertThat(terminal.err().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("aws sso login").hasSizeLessThan(300));
  }

  @Test
  void profileWithRoleNamesTheLoginOfItsSource() throws IOException {
    profile(
        """
        region = eu-central-1
        role_arn = arn:aws:iam::123456789012:role/author
        source_profile = office

        [profile office]
        """
            + IDENTITY_CENTER);

    assertThat(terminal.run("history", "a.md", "--bucket", "my-blog")).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("aws sso login").hasSizeLessThan(300);
  }

  @Test
  void whatTheProfileLacksIsNamed() throws IOException {
    profile("region = eu-central-1");
    assertThat(terminal.run("history", "a.md", "--bucket", "my-blog")).isEqualTo(2);
    profile("aws_access_key_id = key\naws_secret_access_key = secret");
    assertThat(terminal.run("history", "a.md", "--bucket", "my-blog")).isEqualTo(2);

    assertThat(terminal.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("no credentials").hasSizeLessThan(300),
            line -> assertThat(line).contains("AWS_REGION").hasSizeLessThan(300));
  }

  private static List<String[]> commands() {
    return List.of(
        new String[] {"history", "a.md", "--bucket", "my-blog"},
        new String[] {"repair", "--queue", QUEUE},
        new String[] {"redrive", "--queue", QUEUE});
  }

  private void profile(String settings) throws IOException {
    Files.writeString(folder.resolve("config"), "[default]\n" + settings);
  }
}
