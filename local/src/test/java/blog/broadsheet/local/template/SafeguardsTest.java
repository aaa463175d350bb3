package blog.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code template.yaml} has to have for each function, queue, bucket and log, with no gap. */
final class SafeguardsTest {
  private static final Path TEMPLATE =
      Path.of(System.getProperty("repository.root"), "template.yaml");

  private final Part template = new Part("template.yaml", CloudFormationYaml.read(TEMPLATE));
  private final Part resources = template.get("Resources");

  /** What an alarm looks at. */
  private record Watched(String metric, Object dimension) {}

  @Test
  void everyFunctionIsWatched() {
    var site = Map.of("Ref", "SiteFunction");

    assertThat(watched())
        .contains(new Watched("5xx", Map.of("Ref", "SiteApi")))
        .contains(new Watched("Throttles", site), new Watched("Duration", site))
        .containsAll(
            names("AWS::Serverless::Function")
                .filter(name -> !name.equals("SiteFunction"))
                .map(name -> new Watched("Errors", Map.of("Ref", name)))
                .toList());
  }

  /** Lambda would end their chains after some 16 calls, as loops by mistake. */
  @Test
  void functionsThatCallThemselvesMayDoSoAsOftenAsItTakes() {
    var callingThemselves =
        Template.read(TEMPLATE).functions().stream()
            .filter(SafeguardsTest::callsItself)
            .map(LambdaFunction::name)
            .toList();

    assertThat(callingThemselves)
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(resources.get(name).get("Properties").find("RecursiveLoop").map(Part::text))
                .contains("Allow"));
  }

  /** Lambda puts a snapshot away that nobody has called for 14 days. */
  @Test
  void everyFunctionIsCalledEachWeekAtLeast() {
    assertThat(all("AWS::Serverless::Function").values())
        .allSatisfy(function ->
            assertThat(function.get("Properties").get("Events").fields().values())
                .filteredOn(event -> event.get("Type").text().equals("Schedule"))
                .extracting(event -> event.get("Properties").get("Schedule").text())
                .containsAnyOf("rate(1 day)", "rate(7 days)"));
  }

  /** CloudFormation remembers what was given to the template for images. */
  @Test
  void functionsFromImagesAreNotDeployedByThisTemplate() {
    assertThat(template.get("Rules").fields().values())
        .flatExtracting(rule -> rule.get("Assertions").items())
        .extracting(assertion -> assertion.get("Assert").value())
        .contains(Map.of("Fn::Equals", List.of(Map.of("Ref", "Startup"), "snapstart")));
  }

  /** Lambda makes no version of a function whose code and configuration are those of the last. */
  @Test
  void whatAsksForANewVersionMakesTheFunctionAnother() {
    all("AWS::Serverless::Function").values().stream()
        .map(function -> function.get("Properties"))
        .filter(function -> function.find("VersionDescription").isPresent())
        .forEach(function ->
            assertThat(function.get("Environment").get("Variables").fields().values())
                .extracting(Part::value)
                .contains(Map.of("Ref", "Release")));
  }

  private static boolean callsItself(LambdaFunction function) {
    return function.messages().stream()
        .map(Trigger.Messages::queue)
        .anyMatch(queue ->
            function.role().statements().stream()
                .anyMatch(statement -> statement.allows("sqs:SendMessage", queue)));
  }

  @Test
  void alarmsLookAtNoMoreMetricsThanAreFree() {
    assertThat(watched()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void everyQueueIsWatchedAndEndsAmongDeadLetters() {
    var queues = all("AWS::SQS::Queue");
    var dead =
        queues.values().stream()
            .flatMap(queue -> queue.get("Properties").find("RedrivePolicy").stream())
            .map(policy -> policy.get("deadLetterTargetArn").value())
            .distinct()
            .toList();

    queues.forEach((name, queue) -> {
      var isDeadEnd = queue.get("Properties").find("RedrivePolicy").isEmpty();
      var metric =
          isDeadEnd ? "ApproximateNumberOfMessagesVisible" : "ApproximateAgeOfOldestMessage";
      assertThat(watched()).contains(new Watched(metric, attribute(name, "QueueName")));
      if (isDeadEnd) {
        assertThat(dead).contains(attribute(name, "Arn"));
      }
    });
  }

  @Test
  void dashboardShowsEveryFunctionAndQueue() {
    var body = resources.get("Dashboard").get("Properties").get("DashboardBody");

    assertThat(body.value().toString())
        .contains(names("AWS::Serverless::Function").map(name -> "${" + name + "}").toList())
        .contains(names("AWS::SQS::Queue").map(name -> "${" + name + ".QueueName}").toList());
  }

  @Test
  void everyBucketIsClosedEncryptedAndKeepsVersions() {
    all("AWS::S3::Bucket")
        .values()
        .forEach(bucket -> {
          var properties = bucket.get("Properties");
          assertThat(properties.get("PublicAccessBlockConfiguration").value())
              .isEqualTo(
                  Map.of(
                      "BlockPublicAcls", true,
                      "BlockPublicPolicy", true,
                      "IgnorePublicAcls", true,
                      "RestrictPublicBuckets", true));
          assertThat(properties.find("BucketEncryption", "ServerSideEncryptionConfiguration"))
              .isPresent();
          assertThat(properties.find("VersioningConfiguration", "Status").map(Part::text))
              .contains("Enabled");
        });
  }

  @Test
  void everyBucketIsSpokenToEncrypted() {
    var policies =
        all("AWS::S3::BucketPolicy").values().stream()
            .map(policy -> policy.get("Properties"))
            .filter(policy ->
                policy.get("PolicyDocument").get("Statement").items().stream()
                    .anyMatch(SafeguardsTest::deniesPlainConnections))
            .map(policy -> policy.get("Bucket").value());

    assertThat(policies)
        .containsExactlyInAnyOrderElementsOf(
            names("AWS::S3::Bucket").map(name -> Map.<String, Object>of("Ref", name)).toList());
  }

  @Test
  void cdnReadsTheFilesOfReadersAndNothingOfPosts() {
    var files = Template.read(TEMPLATE).distribution().files().keySet().stream();

    assertThat(filesOfCdn("Allow"))
        .containsExactlyInAnyOrderElementsOf(files.map(SafeguardsTest::inContentBucket).toList());
    assertThat(filesOfCdn("Deny"))
        .containsExactlyElementsOf(
            Stream.of("_*", ".*", "*/_posts/*", "*/_drafts/*")
                .map(SafeguardsTest::inContentBucket)
                .toList());
  }

  private List<Object> filesOfCdn(String effect) {
    return all("AWS::S3::BucketPolicy").values().stream()
        .map(policy -> policy.get("Properties"))
        .filter(policy -> policy.get("Bucket").value().equals(Map.of("Ref", "ContentBucket")))
        .flatMap(policy -> policy.get("PolicyDocument").get("Statement").items().stream())
        .filter(statement ->
            statement
                .get("Principal")
                .value()
                .equals(Map.of("Service", "cloudfront.amazonaws.com")))
        .filter(statement -> statement.get("Effect").text().equals(effect))
        .flatMap(statement -> statement.get("Resource").items().stream())
        .map(Part::value)
        .toList();
  }

  private static Object inContentBucket(String pattern) {
    return Map.of("Fn::Sub", "${ContentBucket.Arn}/" + pattern);
  }

  @Test
  void everyFunctionHasALogOfItsOwnThatIsForgottenInTime() {
    assertThat(all("AWS::Logs::LogGroup").values())
        .allSatisfy(log -> assertThat(log.get("Properties").find("RetentionInDays")).isPresent());
    var logs =
        all("AWS::Serverless::Function").values().stream()
            .map(function -> function.get("Properties").get("LoggingConfig").get("LogGroup"))
            .map(log -> log.get("Ref").text())
            .toList();
    assertThat(logs).doesNotHaveDuplicates();
    assertThat(names("AWS::Logs::LogGroup")).containsAll(logs);
  }

  private static boolean deniesPlainConnections(Part statement) {
    return statement.get("Effect").text().equals("Deny")
        && statement.get("Action").text().equals("s3:*")
        && statement.get("Principal").text().equals("*")
        && statement
            .get("Condition")
            .value()
            .equals(Map.of("Bool", Map.of("aws:SecureTransport", false)));
  }

  private List<Watched> watched() {
    return all("AWS::CloudWatch::Alarm").values().stream()
        .map(alarm -> alarm.get("Properties"))
        .flatMap(SafeguardsTest::metrics)
        .flatMap(metric ->
            metric.find("Dimensions").map(Part::items).orElse(List.of()).stream()
                .map(dimension ->
                    new Watched(metric.get("MetricName").text(), dimension.get("Value").value())))
        .toList();
  }

  /** Of an alarm that computes, those that it computes with. */
  private static Stream<Part> metrics(Part alarm) {
    return alarm
        .find("Metrics")
        .map(several ->
            several.items().stream().flatMap(one -> one.find("MetricStat", "Metric").stream()))
        .orElseGet(() -> Stream.of(alarm));
  }

  private static Map<String, List<String>> attribute(String name, String attribute) {
    return Map.of("Fn::GetAtt", List.of(name, attribute));
  }

  private Stream<String> names(String type) {
    return all(type).keySet().stream();
  }

  private Map<String, Part> all(String type) {
    var all = resources.fields();
    all.values().removeIf(resource -> !resource.get("Type").text().equals(type));
    return all;
  }
}
