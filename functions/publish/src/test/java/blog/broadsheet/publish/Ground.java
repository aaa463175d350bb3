package blog.broadsheet.publish;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.post.SourceKey;

/** What a blog stands on: fakes or the real adapters. */
public interface Ground {
  AwsPorts ports();

  /** Uploads a text as an author does. */
  void upload(SourceKey key, String text);

  /** Deletes a file as an author does. */
  void remove(SourceKey key);

  /** Another one with the same files and receipts, and neither index nor pages. */
  Ground bucketAlone();
}
