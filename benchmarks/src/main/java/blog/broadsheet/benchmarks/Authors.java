package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Option;

/**
 * Options that say how much is uploaded by how many at once, and the work shared out among them.
 */
final class Authors {
  /** What is done with one post. */
  interface Task {
    void run(MadeUpPost post) throws IOException, InterruptedException;
  }

  /** What one post is asked. */
  interface Question {
    boolean ask(MadeUpPost post) throws IOException, InterruptedException;
  }

  @Option(names = "--posts", description = "Posts to upload.", paramLabel = "N")
  private int count;

  @Option(names = "--connections", description = "Authors at once.", paramLabel = "N")
  private int connections = 16;

  /**
   * @param count of posts, if nobody says otherwise
   */
  Authors(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  int connections() {
    return connections;
  }

  /** The posts that they write. */
  List<MadeUpPost> posts() {
    return PostMaker.past().posts(count).toList();
  }

  /** Does something with each post, and says how far it has come. */
  void each(List<MadeUpPost> posts, String done, Task task)
      throws InterruptedException, ExecutionException {
    var progress = new Progress(done, posts.size());
    new Connections(connections)
        .run(
            posts.size(),
            number -> {
              task.run(posts.get(number));
              progress.step();
            });
  }

  /** Those of the posts for which the answer is yes, in any order. */
  List<MadeUpPost> which(List<MadeUpPost> posts, Question question)
      throws InterruptedException, ExecutionException {
    Queue<MadeUpPost> found = new ConcurrentLinkedQueue<>();
    new Connections(connections)
        .run(
            posts.size(),
            number -> {
              if (question.ask(posts.get(number))) {
                found.add(posts.get(number));
              }
            });
    return List.copyOf(found);
  }
}
