package blog.broadsheet.local;

import blog.broadsheet.aws.DynamoTable;
import blog.broadsheet.index.Table;
import blog.broadsheet.local.template.DynamoDbTable;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table in a DynamoDB of the user's own, instead of the embedded one. */
final class Dynamo implements AutoCloseable {
  private final DynamoDbClient client;

  /** With the credentials of the environment, or the usual {@code test} of emulators. */
  Dynamo(URI endpoint) {
    client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(Template.REGION))
            .credentialsProvider(
                AwsCredentialsProviderChain.of(
                    EnvironmentVariableCredentialsProvider.create(),
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))))
            .overrideConfiguration(
                override -> override.defaultProfileFile(ProfileFile.aggregator().build()))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  /** A table of the template, made if it is not there. */
  Table table(DynamoDbTable table) {
    try {
      client.createTable(request ->
          request
              .tableName(table.name())
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(text(table.partitionKey()), text(table.sortKey()))
              .keySchema(
                  key(table.partitionKey(), KeyType.HASH), key(table.sortKey(), KeyType.RANGE)));
      client.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
    } catch (ResourceInUseException _) {
      // It is there.
    }
    return new DynamoTable(client, table.name());
  }

  @Override
  public void close() {
    client.close();
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
