package blog.broadsheet.local.queue;

import blog.broadsheet.local.data.DataFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.LongDataType;

/**
 * A queue that keeps what SQS promises: a message is handed out at least once, is hidden meanwhile,
 * comes again if it is not deleted in time, and goes to the dead letters when it came too often.
 *
 * <p>Messages are in the {@link DataFile} when {@link #send} returns. After a restart all are there
 * and none is hidden, for those who had received them are gone. Safe for use by many threads.
 */
public final class Queue {
  /**
   * How a queue treats its messages.
   *
   * @param visibility how long a message that was handed out is hidden
   * @param deadLetters where messages go that came too often; without, they come for ever
   */
  public record Settings(String name, Duration visibility, Optional<DeadLetters> deadLetters) {}

  /**
   * The way out.
   *
   * @param maxReceives how often a message is handed out before
   */
  public record DeadLetters(Queue queue, int maxReceives) {}

  /** When a message can be handed out. */
  private record Turn(Instant visible, long number) {
    static final Comparator<Turn> ORDER =
        Comparator.comparing(Turn::visible).thenComparingLong(Turn::number);
  }

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Settings settings;
  private final DataFile data;
  private final InstantSource clock;
  private final MVMap<Long, Kept> messages;
  private final TreeSet<Turn> turns = new TreeSet<>(Turn.ORDER);
  private final Map<String, Turn> receipts = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long next;

  public Queue(Settings settings, DataFile data, InstantSource clock) {
    this.settings = settings;
    this.data = data;
    this.clock = clock;
    this.messages = data.map("messages." + settings.name(), LongDataType.INSTANCE, new Kept.Type());
    messages.keySet().forEach(number -> turns.add(new Turn(Instant.EPOCH, number)));
    next = turns.isEmpty() ? 0 : turns.last().number() + 1;
  }

  /** Takes a message in. */
  public void send(String body) {
    send(body, Duration.ZERO);
  }

  /** Takes a message in that is handed out after a while, or when the machine is started again. */
  public void send(String body, Duration delay) {
    take(body, "", delay);
  }

  private void take(String body, String source, Duration delay) {
    lock.lock();
    try {
      var number = next++;
      var now = clock.instant();
      var message = new Kept(UUID.randomUUID().toString(), body, now, Instant.EPOCH, 0, source);
      data.write(() -> messages.put(number, message));
      turns.add(new Turn(now.plus(delay), number));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Hands messages out, and waits for the first where there is none.
   *
   * @param max the most messages, at least 1
   * @return none if none came in time
   */
  public List<Message> receive(int max, Duration wait) throws InterruptedException {
    lock.lock();
    try {
      var left = wait.toNanos();
      var received = handOut(max);
      while (received.isEmpty() && left > 0) {
        var turn = untilNextTurn(left);
        left += changed.awaitNanos(turn) - turn;
        received = handOut(max);
      }
      return received;
    } finally {
      lock.unlock();
    }
  }

  /** Deletes a message, unless it was handed out to somebody else since. */
  public void delete(Message message) {
    lock.lock();
    try {
      Optional.ofNullable(receipts.remove(message.receipt())).ifPresent(this::drop);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Says that nobody works on a message any more; it comes again when its time is over. */
  public void leave(Message message) {
    lock.lock();
    try {
      receipts.remove(message.receipt());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until no message can be handed out and none is worked on; some may still come again.
   *
   * @throws blog.broadsheet.local.data.DataFaultException if the file failed, for then nothing is
   *     ever done
   */
  public void awaitSettled() throws InterruptedException {
    lock.lock();
    try {
      while (!receipts.isEmpty() || hasTurn()) {
        data.requireSound();
        // Nobody tells of a file that failed.
        changed.awaitNanos(BETWEEN_LOOKS.toNanos());
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells whether messages can be taken in and handed out at all.
   *
   * @throws blog.broadsheet.local.data.DataFaultException if they never can be again
   */
  public void requireSound() {
    data.requireSound();
  }

  /** The number of messages, with those that are hidden. */
  public int size() {
    lock.lock();
    try {
      return turns.size();
    } finally {
      lock.unlock();
    }
  }

  private List<Message> handOut(int max) {
    var received = new ArrayList<Message>();
    try {
      while (received.size() < max && hasTurn()) {
        handNext(received);
      }
    } catch (RuntimeException e) {
      // Those that were handed out already would else be hidden from all.
      if (received.isEmpty()) {
        throw e;
      }
    }
    return received;
  }

  private void handNext(List<Message> received) {
    var turn = turns.first();
    var message = data.read(() -> Objects.requireNonNull(messages.get(turn.number())));
    var dead = settings.deadLetters().filter(way -> message.receives() >= way.maxReceives());
    dead.ifPresentOrElse(way -> bury(turn, message, way), () -> received.add(hand(turn, message)));
  }

  /** A turn is over once that is written: where it cannot be, the message has lost nothing. */
  private Message hand(Turn turn, Kept message) {
    var now = clock.instant();
    var kept = message.received(now);
    data.write(() -> messages.put(turn.number(), kept));
    turns.remove(turn);
    receipts.values().remove(turn);
    var hidden = new Turn(now.plus(settings.visibility()), turn.number());
    var receipt = UUID.randomUUID().toString();
    turns.add(hidden);
    receipts.put(receipt, hidden);
    return new Message(
        kept.id(),
        receipt,
        kept.body(),
        kept.sent(),
        kept.firstReceived(),
        kept.receives(),
        kept.source());
  }

  /**
   * First in there, then out of here: a crash in between doubles the message and does not lose it.
   */
  private void bury(Turn turn, Kept message, DeadLetters way) {
    way.queue().take(message.body(), settings.name(), Duration.ZERO);
    drop(turn);
    changed.signalAll();
  }

  private void drop(Turn turn) {
    data.write(() -> messages.remove(turn.number()));
    turns.remove(turn);
    receipts.values().remove(turn);
  }

  private boolean hasTurn() {
    return !turns.isEmpty() && !turns.first().visible().isAfter(clock.instant());
  }

  /** Nanoseconds, but not more than {@code most}. */
  private long untilNextTurn(long most) {
    return turns.isEmpty()
        ? most
        : Math.clamp(clock.instant().until(turns.first().visible(), ChronoUnit.NANOS), 1, most);
  }
}
