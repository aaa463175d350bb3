package blog.broadsheet.local.containers;

import blog.broadsheet.local.iam.Guard;
import blog.broadsheet.local.iam.Permissions;
import blog.broadsheet.local.template.DynamoDbTable;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.S3Bucket;
import blog.broadsheet.local.template.SqsQueue;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * LocalStack with the buckets, queues and the table of a template. The variable {@code
 * LOCALSTACK_IMAGE} names another image than the last that needs no account.
 */
final class Emulator implements AutoCloseable {
  private static final String OFFICIAL = "localstack/localstack:4.14.0";

  private final LocalStackContainer container;

  private Emulator(LocalStackContainer container) {
    this.container = container;
  }

  static Emulator start(Template template) {
    var name = Optional.ofNullable(System.getenv("LOCALSTACK_IMAGE")).orElse(OFFICIAL);
    var image = DockerImageName.parse(name).asCompatibleSubstituteFor("localstack/localstack");
    var container = new LocalStackContainer(image).withServices("s3", "sqs", "dynamodb");
    container.start();
    var emulator = new Emulator(container);
    emulator.create(template);
    return emulator;
  }

  /** A client of the author, or with a function's role in it. */
  S3Client s3(ExecutionInterceptor... interceptors) {
    return build(S3Client.builder().forcePathStyle(true), interceptors);
  }

  SqsClient sqs(ExecutionInterceptor... interceptors) {
    return build(SqsClient.builder(), interceptors);
  }

  DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return build(DynamoDbClient.builder(), interceptors);
  }

  static Guard guard(LambdaFunction function) {
    return new Guard(new Permissions(function.role(), _ -> {}));
  }

  @Override
  public void close() {
    container.close();
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, ExecutionInterceptor... interceptors) {
    return builder
        .endpointOverride(URI.create("http://127.0.0.1:" + container.getMappedPort(4566)))
        .region(Region.of(Template.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            override -> override.executionInterceptors(Arrays.asList(interceptors)))
        .build();
  }

  private void create(Template template) {
    try (var s3 = s3();
        var sqs = sqs();
        var dynamo = dynamo()) {
      // Those that take dead letters must be there first.
      Stream.of(false, true)
          .flatMap(redrives ->
              template.queues().stream().filter(queue -> queue.redrive().isPresent() == redrives))
          .forEach(queue -> create(sqs, queue));
      template.tables().forEach(table -> create(dynamo, table));
      template.buckets().forEach(bucket -> create(s3, bucket));
    }
  }

  private static void create(SqsClient sqs, SqsQueue queue) {
    var visibility = Long.toString(queue.visibility().toSeconds());
    sqs.createQueue(request ->
        request
            .queueName(queue.name())
            .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, visibility)));
    queue.redrive().ifPresent(redrive -> redrive(sqs, queue.name(), redrive));
  }

  private static void redrive(SqsClient sqs, String queue, SqsQueue.Redrive redrive) {
    var policy =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
            .formatted(redrive.deadLetters(), redrive.maxReceives());
    var url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    sqs.setQueueAttributes(request ->
        request.queueUrl(url).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
  }

  private static void create(S3Client s3, S3Bucket bucket) {
    s3.createBucket(request -> request.bucket(bucket.name()));
    if (bucket.versioned()) {
      s3.putBucketVersioning(request ->
          request
              .bucket(bucket.name())
              .versioningConfiguration(
                  versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }
    s3.putBucketNotificationConfiguration(request ->
        request
            .bucket(bucket.name())
            .notificationConfiguration(
                notifications -> notifications.queueConfigurations(notifications(bucket))));
  }

  private static List<QueueConfiguration> notifications(S3Bucket bucket) {
    return bucket.notifications().stream()
        .collect(Collectors.groupingBy(S3Bucket.Notification::queue))
        .entrySet()
        .stream()
        .map(told ->
            QueueConfiguration.builder()
                .queueArn(told.getKey())
                .eventsWithStrings(
                    told.getValue().stream().map(S3Bucket.Notification::event).toList())
                .build())
        .toList();
  }

  private static void create(DynamoDbClient dynamo, DynamoDbTable table) {
    dynamo.createTable(request ->
        request
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(text(table.partitionKey()), text(table.sortKey()))
            .keySchema(
                key(table.partitionKey(), KeyType.HASH), key(table.sortKey(), KeyType.RANGE)));
    dynamo.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
