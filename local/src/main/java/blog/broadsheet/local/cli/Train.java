package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * What the launcher runs in the background to make a cache of loaded classes: one whole life of the
 * program, in memory and on free ports.
 */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {
  private static final List<String> VISITS =
      List.of("", "tags/", "archive/", "feed.xml", "sitemap.xml", "api/posts", "none");
  private static final int ROUNDS = 5;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var home = Home.ofProcess();
    var silent = new PrintWriter(Writer.nullWriter());
    var publication = new Publication(silent, silent);
    try (var stack = LocalStack.start(home.template(), LocalStack.Options.ANYWHERE, publication)) {
      publication.publish(FolderMirror.of(new BlogFolder(home.examples()), stack), stack);
      for (var round = 0; round < ROUNDS; round++) {
        for (var visit : VISITS) {
          visit(stack, visit);
        }
      }
    }
    return 0;
  }

  private static void visit(LocalStack stack, String path) throws IOException {
    var connection = (HttpURLConnection) stack.address().resolve(path).toURL().openConnection();
    connection.getResponseCode();
    connection.disconnect();
  }
}
