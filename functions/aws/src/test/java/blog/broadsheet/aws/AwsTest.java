package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "CONTENT_BUCKET", "blog-content",
              "SITE_BUCKET", "blog-site",
              "TABLE", "blog-table",
              "AWS_REGION", "eu-central-1"));

  @Test
  void settingsAreReadFromTheEnvironment() {
    assertThat(AwsSettings.read(environment::get))
        .isEqualTo(new AwsSettings("blog-content", "blog-site", "blog-table"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTENT_BUCKET", "SITE_BUCKET", "TABLE", "AWS_REGION"})
  void missingVariableIsNamedWithItsRemedy(String name) {
    environment.remove(name);

    assertThatThrownBy(() -> new Aws(environment::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("template.yaml");
  }

  @Test
  void emptyVariableIsAMissingOne() {
    environment.put("TABLE", " ");

    assertThatThrownBy(() -> AwsSettings.read(environment::get)).hasMessageContaining("TABLE");
  }

  @Test
  void portsOfAFunctionAreMadeWithoutACallToAws() {
    var ports = new Aws(environment::get).ports();

    assertThat(ports.table()).isInstanceOf(DynamoTable.class);
    assertThat(ports.pages()).isInstanceOf(S3Pages.class);
  }
}
