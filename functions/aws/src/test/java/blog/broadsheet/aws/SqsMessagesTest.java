package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SqsMessagesTest {
  private static final String QUEUE = "https://sqs.example/uploads";

  private final ScriptedSqs sqs = new ScriptedSqs();
  private final SqsMessages messages = new SqsMessages(() -> sqs, QUEUE);

  @Test
  void messagesGoInBatchesOfAtMostTen() {
    var bodies = IntStream.range(0, 23).mapToObj(i -> "message " + i).toList();

    messages.send(bodies);

    assertThat(sqs.batches())
        .containsExactly(bodies.subList(0, 10), bodies.subList(10, 20), bodies.subList(20, 23));
  }

  @Test
  void reminderNeverComesTooSoon() {
    messages.send("now", Duration.ZERO);
    messages.send("soon", Duration.ofMillis(59_001));
    messages.send("later", Duration.ofMinutes(15));

    assertThat(sqs.delays()).containsExactly(0, 60, 900);
  }

  @Test
  void nothingToSendIsNotSent() {
    messages.send(List.of());

    assertThat(sqs.batches()).isEmpty();
  }

  @Test
  void messageThatTheQueueRefusesIsAFaultThatNamesTheQueue() {
    sqs.refuse("too long");

    assertThatThrownBy(() -> messages.send(List.of("a", "b")))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining(QUEUE)
        .hasMessageContaining("too long");
  }
}
