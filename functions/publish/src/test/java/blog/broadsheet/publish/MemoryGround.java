package blog.broadsheet.publish;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import java.time.InstantSource;

/** A bucket and a table in memory. */
record MemoryGround(MemoryBucket bucket, AwsPorts ports) implements Ground {
  static MemoryGround empty() {
    return of(new MemoryBucket(InstantSource.fixed(View.NOW)));
  }

  private static MemoryGround of(MemoryBucket bucket) {
    return new MemoryGround(bucket, new AwsPorts(new MapTable(), bucket, bucket, bucket, bucket));
  }

  @Override
  public void upload(SourceKey key, String text) {
    bucket.upload(key.value(), text);
  }

  @Override
  public void remove(SourceKey key) {
    bucket.remove(key.value());
  }

  @Override
  public Ground bucketAlone() {
    return of(bucket.copy());
  }
}
