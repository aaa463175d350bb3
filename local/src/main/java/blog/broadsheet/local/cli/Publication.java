package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.data.DataFaultException;
import blog.broadsheet.local.s3.ObjectEvent;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Receipts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Publishes a folder through a local stack, and tells what becomes of it. */
final class Publication implements LocalStack.Observer {
  private static final Duration LEAST_PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** So looking at a large folder takes a twentieth of a processor, and at a small one nothing. */
  private static final int PAUSE_OF_LOOK = 20;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Outcomes outcomes = new Outcomes();
  private volatile Optional<Progress> progress = Optional.empty();
  private Set<String> unread = Set.of();
  private String failure = "";

  Publication(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Uploads what is new in a folder, waits until all of it is dealt with, and sums it up. */
  void publish(FolderMirror mirror, LocalStack stack) throws InterruptedException {
    var look = mirror.look();
    var keys = look.keys();
    if (keys.stream().noneMatch(key -> kind(key).isDocument())) {
      err.println("there is no post and no page; posts lie in _posts/ of the folder");
    }
    FolderMirror.Pass pass;
    try (var bar = Progress.of("Publishing", keys.size())) {
      progress = Optional.of(bar);
      pass =
          mirror.begin(
              look,
              stack.uploads()::awaitSettled,
              (key, isUploaded) -> {
                // Its receipt is the step of what gets one.
                if (!isUploaded || !kind(key).isRecorded()) {
                  bar.step();
                }
              });
      stack.uploads().awaitSettled();
    } finally {
      progress = Optional.empty();
    }
    out.println(pass.numbers());
    tellExceptions(pass);
    Outcomes.summary(outcomes.takeAll(receipts(stack))).forEach(out::println);
    Outcomes.standing(receiptsOf(pass.unchanged(), stack)).forEach(out::println);
    tellLeft(stack);
  }

  /** Waits for the repair that a stack begins with, and sums it up. */
  void repair(LocalStack stack) throws InterruptedException {
    stack.awaitRepaired();
    var changed = outcomes.takeAll(receipts(stack));
    if (!changed.isEmpty()) {
      Outcomes.summary(changed).forEach(out::println);
    } else if (stack.isRepaired()) {
      out.println("nothing to repair");
    }
    tellLeft(stack);
  }

  /** Carries over what changes in a folder, as long as anything can be published. */
  void watch(FolderMirror mirror, LocalStack stack) throws InterruptedException {
    var pause = LEAST_PAUSE;
    while (true) {
      Thread.sleep(pause);
      var begin = System.nanoTime();
      try {
        var look = mirror.look();
        pause = pause(Duration.ofNanos(System.nanoTime() - begin));
        tell(mirror.again(look, stack.uploads()::awaitSettled));
        failure = "";
      } catch (DataFaultException _) {
        // Of which those tell who follow.
        return;
      } catch (RuntimeException e) {
        tellFailure(e.toString());
      }
    }
  }

  private static Duration pause(Duration look) {
    var pause = look.multipliedBy(PAUSE_OF_LOOK);
    return pause.compareTo(LEAST_PAUSE) > 0 ? pause : LEAST_PAUSE;
  }

  /**
   * Tells what becomes of later uploads, a line each.
   *
   * @throws DataFaultException when nothing can be published any more
   */
  void follow(LocalStack stack) throws InterruptedException {
    while (true) {
      outcomes.next(receipts(stack), BETWEEN_LOOKS).map(ReceiptLine::text).ifPresent(out::println);
      stack.uploads().requireSound();
    }
  }

  @Override
  public void changed(ObjectEvent event) {
    if (outcomes.changed(event)) {
      progress.ifPresent(Progress::step);
    }
  }

  /** The functions log each post; only what went wrong is for the terminal. */
  @Override
  public void logged(String line) {
    if (!line.startsWith("{\"level\":\"INFO\"")) {
      err.println(line.stripTrailing());
    }
  }

  /** Once for all passes that it lasts. */
  private void tellFailure(String text) {
    if (!text.equals(failure)) {
      err.printf("what changed in the folder is not published, which is tried again: %s%n", text);
    }
    failure = text;
  }

  /** Of what gets a receipt, {@link #follow} tells. */
  private void tell(FolderMirror.Pass pass) {
    pass.uploaded().stream()
        .filter(key -> !kind(key).isRecorded())
        .forEach(key -> out.println("uploaded " + key));
    pass.removed().stream()
        .filter(key -> !kind(key).isRecorded())
        .forEach(key -> out.println("removed " + key));
    tellExceptions(pass);
  }

  private void tellExceptions(FolderMirror.Pass pass) {
    pass.told().forEach(out::println);
    pass.unread().stream().filter(line -> !unread.contains(line)).sorted().forEach(err::println);
    unread = pass.unread();
  }

  private static Stream<ReceiptLine> receiptsOf(List<String> keys, LocalStack stack) {
    return keys.stream()
        .filter(key -> kind(key).isRecorded())
        .map(key -> Receipts.keyOf(new SourceKey(key)).value())
        .flatMap(key -> receipts(stack).apply(key).flatMap(ReceiptLine::read).stream());
  }

  private void tellLeft(LocalStack stack) {
    var left = stack.uploads().size();
    if (left > 0) {
      err.printf("%d uploads failed and will be tried again%n", left);
    }
  }

  private static SourceKind kind(String key) {
    return SourceKind.of(new SourceKey(key));
  }

  private static Function<String, Optional<String>> receipts(LocalStack stack) {
    return key -> stack.s3().read(stack.contentBucket(), key);
  }
}
