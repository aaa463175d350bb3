package blog.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import blog.broadsheet.local.template.S3Bucket.Notification;
import blog.broadsheet.local.template.Trigger.Messages;
import blog.broadsheet.local.template.Trigger.Route;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.publish.RepairHandler;
import blog.broadsheet.site.SiteHandler;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplateTest {
  @TempDir private Path folder = Path.of("");

  /** The template that is deployed. */
  @Nested
  final class Deployed {
    private final Template template =
        Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));

    @Test
    void bucketsAreNamedAfterTheirResources() {
      assertThat(template.buckets())
          .extracting(S3Bucket::name)
          .containsExactly("content", "site", "log");
    }

    @Test
    void uploadsAreTold() {
      var content = template.buckets().getFirst();

      assertThat(content.notifications())
          .contains(
              new Notification("s3:ObjectCreated:*", "arn:aws:sqs:us-east-1:000000000000:Uploads"));
    }

    @Test
    void faultyMessagesEndAmongDeadLetters() {
      var uploads = template.queues().getFirst();

      assertThat(uploads.redrive())
          .contains(new SqsQueue.Redrive("arn:aws:sqs:us-east-1:000000000000:DeadUploads", 5));
      assertThat(template.queues()).extracting(SqsQueue::name).contains("DeadUploads");
    }

    /** What the CDN drops the site never sees; what it keeps for nothing splits its cache. */
    @Test
    void cdnHandsOnThoseParametersThatTheSiteReads() throws JsonParserException {
      var api = JsonParser.object().from(SiteHandler.class.getResourceAsStream("api/openapi.json"));
      var read =
          api
              .getObject("paths")
              .getObject("/api/posts")
              .getObject("get")
              .getArray("parameters")
              .stream()
              .map(JsonObject.class::cast)
              .filter(parameter -> parameter.getString("in").equals("query"))
              .map(parameter -> parameter.getString("name"));
      var ofWordPress = Stream.of("s", "feed");

      assertThat(template.distribution().queryParameters())
          .containsExactlyInAnyOrderElementsOf(Stream.concat(read, ofWordPress).toList());
    }

    @Test
    void functionsGetGlobalVariables() {
      assertThat(template.functions())
          .allSatisfy(function -> {
            assertThat(function.variable("CONTENT_BUCKET")).isEqualTo("content");
            assertThat(function.variable("SITE_BUCKET")).isEqualTo("site");
            assertThat(function.variable("TABLE")).isEqualTo("Table");
          });
    }

    @Test
    void siteAnswersEveryPath() {
      assertThat(template.functions().getLast().routes())
          .contains(new Route("GET", "/"), new Route("HEAD", "/{proxy+}"));
    }

    @Test
    void messageIsHiddenForSixTimesTheTimeout() {
      var uploads = template.queues().getFirst();

      assertThat(template.functions().getFirst().messages())
          .singleElement()
          .satisfies(mapping -> {
            assertThat(mapping.queue()).isEqualTo(uploads.arn());
            assertThat(mapping.reportsFailures()).isTrue();
          });
      assertThat(template.functions())
          .allSatisfy(function ->
              assertThat(function.messages())
                  .allSatisfy(mapping ->
                      assertThat(visibility(mapping))
                          .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6))));
    }

    @Test
    void repairIsScheduledWithAnEventOfItsQueuesForm() {
      var repair = template.function(RepairHandler.class);

      assertThat(repair.schedules())
          .singleElement()
          .satisfies(schedule ->
              assertThat(schedule.event()).contains("{\\\"broadsheet\\\": \\\"repair\\\"}"));
      assertThat(repair.messages()).hasSize(1);
    }

    @Test
    void cdnTellsItsSecretThatTheSiteKnows() {
      var secret = template.distribution().siteHeaders().get("x-cdn-secret");

      assertThat(template.function(SiteHandler.class).variable("CDN_SECRETS").split(","))
          .contains(secret);
    }

    @Test
    void cdnHandsOnWhatTheSiteUnderstands() {
      assertThat(template.distribution().queryParameters())
          .contains("before", "limit", "tag", "category", "author", "year");
    }

    /** Nothing here runs it; {@link blog.broadsheet.local.http.CdnFront} plays it. */
    @Test
    void functionOfTheCdnEncodesThePlusAndKnowsMarkdownInAnyCase() throws IOException {
      assertThat(Files.readString(Path.of(System.getProperty("repository.root"), "template.yaml")))
          .contains(
              "request.uri = request.uri.replace(/\\+/g, '%2B');",
              "accept.value.toLowerCase().indexOf('text/markdown') < 0");
    }

    @Test
    void cdnLooksForFilesInTheFoldersAndThenForPicturesAnywhere() {
      var folders = SiteRoutes.ASSET_FOLDERS.stream().map(folder -> folder + "/*").toList();
      var pictures = SiteRoutes.PICTURES.stream().map(end -> "*." + end).toList();
      var looked = List.copyOf(template.distribution().files().keySet());

      assertThat(looked.subList(0, folders.size())).containsExactlyInAnyOrderElementsOf(folders);
      assertThat(looked.subList(folders.size(), looked.size()))
          .containsExactlyInAnyOrderElementsOf(pictures);
    }

    /** Anybody who may write posts may have them there. */
    @Test
    void nothingRunsInPicturesOfOtherFolders() {
      var distribution = template.distribution();

      assertThat(SiteRoutes.PICTURES)
          .allSatisfy(end ->
              assertThat(distribution.addedTo("content/a." + end).orElseThrow())
                  .extractingByKey("content-security-policy", STRING)
                  .contains("default-src 'none'", "sandbox"));
      assertThat(distribution.addedTo("assets/a.png").orElseThrow())
          .containsKey("cache-control")
          .doesNotContainKey("content-security-policy");
      assertThat(distribution.addedTo("content/a.md")).isEmpty();
    }

    private Duration visibility(Messages mapping) {
      return template.queues().stream()
          .filter(queue -> queue.arn().equals(mapping.queue()))
          .map(SqsQueue::visibility)
          .findAny()
          .orElseThrow();
    }
  }

  @Test
  void functionsOfTheTemplateAreEvaluated() throws IOException {
    var function =
        read("""
        Parameters:
          Stage: {Type: String, Default: test}
          Secret: {Type: String, NoEcho: true}
        Conditions:
          IsTest: !Equals [!Ref Stage, test]
          IsNoTest: !Not [!Condition IsTest]
        Resources:
          Words:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.B
              Role: !GetAtt WordsRole.Arn
              Environment:
                Variables:
                  NOT: !If [IsNoTest, yes, no]
                  SECRET: !Ref Secret
                  IF: !If [IsTest, yes, no]
                  ELSE: !If [IsTest, !Ref AWS::NoValue, no]
                  SUB: !Sub "${AWS::Region}-${Words.Arn}-${!Literal}"
                  OWN: !Sub ["${a} $1", {a: !Ref Stage}]
                  JOIN: !Join ["-", [a, !Ref Stage]]
                  DATE: 2020-01-01
          WordsRole: {Type: AWS::IAM::Role, Properties: {Policies: []}}
        """)
            .functions()
            .getFirst();

    assertThat(function.environment())
        .containsEntry("IF", "yes")
        .containsEntry("NOT", "no")
        .containsEntry("SECRET", "Secret")
        .doesNotContainKey("ELSE")
        .containsEntry(
            "SUB", "us-east-1-arn:aws:lambda:us-east-1:000000000000:function:Words-${Literal}")
        .containsEntry("OWN", "test $1")
        .containsEntry("JOIN", "a-test")
        .containsEntry("DATE", "2020-01-01");
  }

  @Test
  void missingValuesAreThoseOfAws() throws IOException {
    var template =
        read(
            """
            Resources:
              Jobs:
                Type: AWS::SQS::Queue
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B
                  Role: !GetAtt WorkRole.Arn
                  Events:
                    Jobs:
                      Type: SQS
                      Properties: {Queue: !GetAtt Jobs.Arn}
              WorkRole:
                Type: AWS::IAM::Role
                Properties:
                  Policies:
                    - PolicyDocument:
                        Statement:
                          - {Effect: Allow, Action: sqs:*, Resource: [!GetAtt Jobs.Arn, b]}
            """);

    assertThat(template.queues().getFirst().visibility()).isEqualTo(Duration.ofSeconds(30));
    assertThat(template.functions().getFirst().timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(template.functions().getFirst().messages())
        .extracting(Messages::batchSize)
        .containsExactly(10);
    assertThat(template.functions().getFirst().role())
        .isEqualTo(
            new Role(
                "WorkRole",
                List.of(
                    new Statement(
                        "",
                        List.of("sqs:*"),
                        List.of("arn:aws:sqs:us-east-1:000000000000:Jobs", "b")))));
  }

  @Test
  void statementThatWouldBePlayedWronglyIsRefused() {
    assertThatThrownBy(() ->
            read(
                """
                Resources:
                  Work:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.B, Role: !GetAtt WorkRole.Arn}
                  WorkRole:
                    Type: AWS::IAM::Role
                    Properties:
                      Policies:
                        - PolicyDocument:
                            Statement:
                              - {Effect: Deny, Action: a, Resource: b}
                """))
        .hasMessageContaining("WorkRole.Properties.Policies[0]")
        .hasMessageContaining("the Effect Allow");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() ->
            read("Resources: {Work: {Type: AWS::Serverless::Function, Properties: {Timeout: 3}}}"))
        .hasMessage("template.yaml.Resources.Work.Properties lacks Handler");
    assertThatThrownBy(() ->
            read(
                "Resources: {Jobs: {Type: AWS::SQS::Queue, Properties: "
                    + "{VisibilityTimeout: soon}}}"))
        .hasMessageContaining("VisibilityTimeout is no whole number: soon");
    assertThatThrownBy(() ->
            read(
                "Resources: {Files: {Type: AWS::S3::Bucket, Properties: "
                    + "{BucketName: !Ref Nobody}}}"))
        .hasMessage("Nothing in the template is named Nobody");
    assertThatThrownBy(() -> read("")).isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> read("a: [")).isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> Template.read(folder.resolve("none.yaml")))
        .hasMessageContaining("There is no");
  }

  private Template read(String yaml) throws IOException {
    return Template.read(Files.writeString(folder.resolve("template.yaml"), yaml));
  }
}
