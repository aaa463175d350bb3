package blog.broadsheet.local.queue;

import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.template.SqsQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The queues of a template. */
public final class Queues {
  private static final int BATCH = 10;

  private final List<SqsQueue> declared;
  private final DataFile data;
  private final InstantSource clock;
  private final Map<String, Queue> byArn = new HashMap<>();

  public Queues(List<SqsQueue> declared, DataFile data, InstantSource clock) {
    this.declared = declared;
    this.data = data;
    this.clock = clock;
    declared.forEach(this::open);
  }

  /** The queue that an ARN names. */
  public Queue byArn(String arn) {
    return Optional.ofNullable(byArn.get(arn)).orElseThrow(() -> unknown(arn));
  }

  /** The queue of a name, which is what {@code Ref} gives on one machine. */
  public Queue byName(String name) {
    return byArn(find(queue -> queue.name().equals(name), name).arn());
  }

  /**
   * Sends dead letters back to the queues that gave them up.
   *
   * @param arn of the queue that has them
   * @return how many
   */
  public int redrive(String arn) throws InterruptedException {
    var dead = byArn(arn);
    var moved = 0;
    for (var batch = dead.receive(BATCH, Duration.ZERO);
        !batch.isEmpty();
        batch = dead.receive(BATCH, Duration.ZERO)) {
      for (var message : batch) {
        if (!message.source().isEmpty()) {
          byName(message.source()).send(message.body());
          dead.delete(message);
          moved++;
        }
      }
    }
    return moved;
  }

  private Queue open(SqsQueue queue) {
    var known = Optional.ofNullable(byArn.get(queue.arn()));
    return known.orElseGet(() -> {
      var deadLetters =
          queue
              .redrive()
              .map(redrive ->
                  new Queue.DeadLetters(
                      open(declared(redrive.deadLetters())), redrive.maxReceives()));
      var settings = new Queue.Settings(queue.name(), queue.visibility(), deadLetters);
      var opened = new Queue(settings, data, clock);
      byArn.put(queue.arn(), opened);
      return opened;
    });
  }

  private SqsQueue declared(String arn) {
    return find(queue -> queue.arn().equals(arn), arn);
  }

  private SqsQueue find(Predicate<SqsQueue> wanted, String name) {
    return declared.stream().filter(wanted).findAny().orElseThrow(() -> unknown(name));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("The template has no queue " + name);
  }
}
