package blog.broadsheet.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.local.data.DataFaultException;
import blog.broadsheet.local.data.DataFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class QueueTest {
  private static final Duration VISIBILITY = Duration.ofMinutes(3);
  private static final Duration AT_ONCE = Duration.ZERO;

  private final MovingClock clock = new MovingClock();
  private final DataFile data = DataFile.inMemory();
  private final Queue dead =
      new Queue(new Queue.Settings("dead", VISIBILITY, Optional.empty()), data, clock);
  private final Queue queue = open(data);

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void messagesComeInTheOrderOfSending() throws Exception {
    send("a", "b", "c");

    assertThat(receive(2)).extracting(Message::body).containsExactly("a", "b");
    assertThat(receive(2)).extracting(Message::body).containsExactly("c");
  }

  @Test
  void receivedMessageIsHiddenUntilItsTimeIsOver() throws Exception {
    send("a");
    var first = receive(1).getFirst();

    clock.advance(VISIBILITY.minusMillis(1));
    assertThat(receive(1)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    var second = receive(1).getFirst();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.receipt()).isNotEqualTo(first.receipt());
    assertThat(second.firstReceived()).isEqualTo(first.firstReceived());
    assertThat(List.of(first.receives(), second.receives())).containsExactly(1, 2);
  }

  @Test
  void deadLetterKnowsWhereItCameFrom() throws Exception {
    send("a");
    while (dead.size() == 0) {
      receive(1);
      clock.advance(VISIBILITY);
    }

    assertThat(dead.receive(1, AT_ONCE)).extracting(Message::source).containsExactly("uploads");
  }

  @Test
  void deletedMessageNeverComesAgain() throws Exception {
    send("a");
    queue.delete(receive(1).getFirst());
    clock.advance(VISIBILITY);

    assertThat(receive(1)).isEmpty();
    assertThat(queue.size()).isZero();
  }

  @Test
  void lateDeletionDoesNotTakeTheMessageFromItsNextReceiver() throws Exception {
    send("a");
    var late = receive(1).getFirst();
    clock.advance(VISIBILITY);
    var next = receive(1).getFirst();

    queue.delete(late);
    assertThat(queue.size()).isEqualTo(1);
    queue.delete(next);
    assertThat(queue.size()).isZero();
  }

  @Test
  void messageThatCameTooOftenGoesToTheDeadLetters() throws Exception {
    send("poison");
    for (var i = 0; i < 3; i++) {
      assertThat(receive(1)).hasSize(1);
      clock.advance(VISIBILITY);
    }

    assertThat(receive(1)).isEmpty();
    assertThat(queue.size()).isZero();
    assertThat(dead.receive(1, AT_ONCE)).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void waitingReceiverIsWokenAtOnce() throws Exception {
    var receiver = new FutureTask<>(() -> queue.receive(10, Duration.ofMinutes(1)));
    Thread.ofVirtual().start(receiver);
    send("a");

    assertThat(receiver.get()).extracting(Message::body).containsExactly("a");
  }

  @Test
  void queueIsSettledWhenNothingIsWorkedOn() throws Exception {
    queue.awaitSettled();
    send("done", "failed");
    var received = receive(2);
    var settled =
        Thread.ofVirtual()
            .start(() -> {
              try {
                queue.awaitSettled();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    queue.delete(received.getFirst());
    queue.leave(received.getLast());

    settled.join();
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void everythingIsThereAfterRestart(@TempDir Path folder) throws Exception {
    var file = folder.resolve("queue.mv");
    try (var before = DataFile.at(file, _ -> {})) {
      var queue = open(before);
      queue.send("in hand");
      queue.send("waiting");
      queue.receive(1, AT_ONCE);
    }

    try (var after = DataFile.at(file, _ -> {})) {
      var queue = open(after);
      assertThat(queue.receive(10, AT_ONCE))
          .extracting(Message::body)
          .containsExactly("in hand", "waiting");
      queue.send("new");
      assertThat(queue.receive(10, AT_ONCE)).extracting(Message::body).containsExactly("new");
    }
  }

  @Test
  void whoWaitsForWhatAFileCanNoLongerKeepIsTold(@TempDir Path folder) {
    try (var failing = DataFile.at(folder.resolve("queue.mv"), _ -> {})) {
      var queue = open(failing);
      queue.send("never done");
      // Java closes a file under those who write it while they are interrupted.
      var map = failing.map("map", LongDataType.INSTANCE, StringDataType.INSTANCE);
      assertThatThrownBy(() ->
              failing.write(() -> {
                Thread.currentThread().interrupt();
                return map.put(1L, "a");
              }))
          .isInstanceOf(DataFaultException.class);

      assertThatThrownBy(queue::awaitSettled).isInstanceOf(DataFaultException.class);
    }
  }

  private Queue open(DataFile data) {
    return new Queue(
        new Queue.Settings("uploads", VISIBILITY, Optional.of(new Queue.DeadLetters(dead, 3))),
        data,
        clock);
  }

  private void send(String... bodies) {
    for (var body : bodies) {
      queue.send(body);
    }
  }

  private List<Message> receive(int max) throws InterruptedException {
    return queue.receive(max, AT_ONCE);
  }
}
