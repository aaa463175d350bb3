package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.s3.ObjectEvent;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;

/** Publishes a folder through a local stack, and tells what becomes of it. */
final class Publication implements LocalStack.Observer {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Outcomes outcomes = new Outcomes();

  Publication(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Uploads what is new in a folder, waits until all of it is dealt with, and sums it up. */
  void publish(BlogFolder blog, LocalStack stack) throws InterruptedException {
    var files = blog.files();
    try (var progress = Progress.of("Publishing", files.size())) {
      var uploader = new Uploader(stack.s3().clientInProcess(), stack.contentBucket());
      // By themselves, for each post is read by the settings of the site.
      var config = files.stream().filter(BlogFolder.Entry::isConfig).toList();
      var rest = files.stream().filter(file -> !file.isConfig()).toList();
      var count = uploader.upload(config, progress::step);
      stack.uploads().awaitSettled();
      count += uploader.upload(rest, progress::step);
      stack.uploads().awaitSettled();
      out.printf("%d files uploaded, %d unchanged%n", count, files.size() - count);
    }
    Outcomes.summary(outcomes.takeAll(receipts(stack))).forEach(out::println);
    tellLeft(stack);
  }

  /** Waits for the repair that a stack begins with, and sums it up. */
  void repair(LocalStack stack) throws InterruptedException {
    stack.awaitRepaired();
    var changed = outcomes.takeAll(receipts(stack));
    if (changed.isEmpty()) {
      out.println("nothing to repair");
    } else {
      Outcomes.summary(changed).forEach(out::println);
    }
    tellLeft(stack);
  }

  /** Tells what becomes of later uploads, a line each, for ever. */
  void follow(LocalStack stack) throws InterruptedException {
    while (true) {
      outcomes.take(receipts(stack)).map(ReceiptLine::text).ifPresent(out::println);
    }
  }

  @Override
  public void changed(ObjectEvent event) {
    outcomes.changed(event);
  }

  /** The functions log each post; only what went wrong is for the terminal. */
  @Override
  public void logged(String line) {
    if (!line.startsWith("{\"level\":\"INFO\"")) {
      err.println(line.stripTrailing());
    }
  }

  private void tellLeft(LocalStack stack) {
    var left = stack.uploads().size();
    if (left > 0) {
      err.printf("%d uploads failed and will be tried again%n", left);
    }
  }

  private static Function<String, Optional<String>> receipts(LocalStack stack) {
    return key -> stack.s3().read(stack.contentBucket(), key);
  }
}
