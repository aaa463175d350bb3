package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LogLineTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void metricsAreDeclaredAsCloudWatchReadsThem() throws Exception {
    var line =
        json(
            LogLine.info("answered", "id-1")
                .dimension("Function", "site")
                .dimension("Route", "post")
                .duration("PageLatency", Duration.ofNanos(1_500_000))
                .count("Revalidated", 1)
                .write(NOW));

    var declaration = line.getObject("_aws");
    var directive = declaration.getArray("CloudWatchMetrics").getObject(0);
    assertThat(declaration.getLong("Timestamp")).isEqualTo(NOW.toEpochMilli());
    assertThat(directive.getString("Namespace")).isEqualTo("Broadsheet");
    assertThat(directive.getArray("Dimensions").getArray(0)).containsExactly("Function", "Route");
    assertThat(directive.getArray("Metrics").getObject(0))
        .containsEntry("Name", "PageLatency")
        .containsEntry("Unit", "Milliseconds");
    assertThat(line)
        .containsEntry("Route", "post")
        .containsEntry("PageLatency", 1.5)
        .containsEntry("Revalidated", 1);
  }

  @Test
  void lineWithoutMetricsDeclaresNone() throws Exception {
    assertThat(json(LogLine.error("broken", "id-1").with("key", "a\nb").write(NOW)))
        .doesNotContainKey("_aws")
        .containsEntry("level", "ERROR")
        .containsEntry("requestId", "id-1")
        .containsEntry("key", "a\nb");
  }

  @Test
  void faultIsOneLineWithWhereItComesFrom() throws Exception {
    var line = LogLine.error("broken", "id-1").with(new IllegalStateException("cause")).write(NOW);

    assertThat(line.strip()).doesNotContain("\n");
    assertThat(json(line).getString("stackTrace")).contains("LogLineTest");
  }

  private static JsonObject json(String line) throws Exception {
    return JsonParser.object().from(line);
  }
}
