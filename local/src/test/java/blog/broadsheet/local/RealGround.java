package blog.broadsheet.local;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.aws.S3Pages;
import blog.broadsheet.aws.S3Receipts;
import blog.broadsheet.aws.S3Sources;
import blog.broadsheet.index.Table;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.Ground;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Buckets spoken to by S3's protocol, beside a table. */
final class RealGround implements Ground {
  private final S3Client s3;
  private final Supplier<Table> tables;
  private final String content;
  private final AwsPorts ports;

  /**
   * Makes two buckets with names of their own.
   *
   * @param tables makes an empty table at each call
   */
  RealGround(S3Client s3, Supplier<Table> tables) {
    this.s3 = s3;
    this.tables = tables;
    var name = UUID.randomUUID().toString();
    this.content = "content-" + name;
    var pages = new S3Pages(s3, "site-" + name);
    this.ports =
        new AwsPorts(
            tables.get(), new S3Sources(s3, content), pages, pages, new S3Receipts(s3, content));
    s3.createBucket(bucket -> bucket.bucket(content));
    s3.createBucket(bucket -> bucket.bucket("site-" + name));
  }

  @Override
  public AwsPorts ports() {
    return ports;
  }

  @Override
  public void upload(SourceKey key, String text) {
    s3.putObject(put -> put.bucket(content).key(key.value()), RequestBody.fromString(text));
  }

  @Override
  public void remove(SourceKey key) {
    s3.deleteObject(delete -> delete.bucket(content).key(key.value()));
  }

  @Override
  public Ground bucketAlone() {
    var other = new RealGround(s3, tables);
    s3.listObjectsV2(list -> list.bucket(content)).contents().stream()
        .map(S3Object::key)
        .forEach(key ->
            s3.copyObject(copy ->
                copy.sourceBucket(content)
                    .sourceKey(key)
                    .destinationBucket(other.content)
                    .destinationKey(key)));
    return other;
  }
}
