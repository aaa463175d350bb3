package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who writes, corrects and removes posts, and looks after each whether readers see it. */
final class Author {
  private final Blog blog;
  private final List<Duration> created = new ArrayList<>();
  private final List<Duration> edited = new ArrayList<>();
  private final List<Duration> deleted = new ArrayList<>();

  Author(Blog blog) {
    this.blog = blog;
  }

  void publish(MadeUpPost post) throws IOException, InterruptedException {
    created.add(upload(post, 1));
    edited.add(upload(post, 2));
    blog.bucket().delete(post.key());
    deleted.add(blog.reader().await(post.path(), page -> page.statusCode() == 410));
  }

  /** Forgets what was measured so far. */
  void forget() {
    List.of(created, edited, deleted).forEach(List::clear);
  }

  Sample created() {
    return Sample.of(created);
  }

  Sample edited() {
    return Sample.of(edited);
  }

  Sample deleted() {
    return Sample.of(deleted);
  }

  private Duration upload(MadeUpPost post, int revision) throws IOException, InterruptedException {
    blog.bucket().put(post.key(), post.revised(revision));
    var mark = post.mark(revision);
    return blog.reader()
        .await(post.path(), page -> page.statusCode() == 200 && page.body().contains(mark));
  }
}
