package blog.broadsheet.local;

import blog.broadsheet.aws.DynamoTable;
import blog.broadsheet.index.Table;
import blog.broadsheet.local.iam.Guard;
import blog.broadsheet.local.iam.Permissions;
import blog.broadsheet.local.template.DynamoDbTable;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
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
final class Dynamo {
  private final URI endpoint;
  private final Parts parts;

  /**
   * @param parts takes the clients that are to be closed
   */
  Dynamo(URI endpoint, Parts parts) {
    this.endpoint = endpoint;
    this.parts = parts;
  }

  /** The table as a function may use it. */
  Table table(DynamoDbTable table, Permissions permissions) {
    return new DynamoTable(client(new Guard(permissions)), table.name());
  }

  /**
   * Makes a table of the template, if it is not there.
   *
   * @throws EndpointException if nobody answers, or refuses
   */
  void create(DynamoDbTable table) {
    var client = client();
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
    } catch (SdkException e) {
      throw new EndpointException(endpoint, e);
    }
  }

  /** With the credentials of the environment, or the usual {@code test} of emulators. */
  private DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return parts.add(
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(Template.REGION))
            .credentialsProvider(
                AwsCredentialsProviderChain.of(
                    EnvironmentVariableCredentialsProvider.create(),
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))))
            .overrideConfiguration(override ->
                override
                    .defaultProfileFile(ProfileFile.aggregator().build())
                    .executionInterceptors(List.of(interceptors)))
            .httpClient(UrlConnectionHttpClient.create())
            .build());
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
