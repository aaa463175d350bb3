package blog.broadsheet.aws;

import blog.broadsheet.index.Table;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Sources;
import blog.broadsheet.store.StoredPages;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Where a blog keeps all that it has. */
public record AwsPorts(
    Table table, Sources sources, Pages pages, StoredPages storedPages, Receipts receipts) {
  /** On AWS. */
  public static AwsPorts of(AwsSettings settings, DynamoDbClient dynamo, S3Client s3) {
    var pages = new S3Pages(s3, settings.siteBucket());
    return new AwsPorts(
        new DynamoTable(dynamo, settings.table()),
        new S3Sources(s3, settings.contentBucket()),
        pages,
        pages,
        new S3Receipts(s3, settings.contentBucket()));
  }
}
