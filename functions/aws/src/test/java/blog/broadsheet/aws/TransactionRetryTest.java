package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TransactionRetryTest {
  private static final List<Write> TWO_WRITES =
      List.of(
          new Write.Delete(new Key("p", "first"), Expectation.ANY),
          new Write.Delete(new Key("p", "second"), Expectation.ANY));

  private final ScriptedDynamo dynamo = new ScriptedDynamo();
  private final List<Duration> waits = new ArrayList<>();
  private final Table table =
      new DynamoTable(dynamo, "blog", new Backoff(() -> new Random(1), waits::add));

  @ParameterizedTest
  @ValueSource(
      strings = {"TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError"})
  void whatPassesIsTriedAgain(String reason) {
    dynamo.cancel("None", reason).cancel(reason, "None");

    assertThat(table.write(TWO_WRITES)).isTrue();
    assertThat(dynamo.requests()).isEqualTo(3);
    assertThat(waits).hasSize(2);
  }

  @Test
  void expectationThatFailedIsNotTriedAgain() {
    dynamo.cancel("ConditionalCheckFailed", "None");

    assertThat(table.write(TWO_WRITES)).isFalse();
    assertThat(dynamo.requests()).isEqualTo(1);
  }

  @Test
  void failedExpectationCountsMoreThanAConflictBesideIt() {
    dynamo.cancel("TransactionConflict", "ConditionalCheckFailed");

    assertThat(table.write(TWO_WRITES)).isFalse();
    assertThat(dynamo.requests()).isEqualTo(1);
  }

  @Test
  void expectationMayFailAfterAConflict() {
    dynamo.cancel("TransactionConflict", "None").cancel("None", "ConditionalCheckFailed");

    assertThat(table.write(TWO_WRITES)).isFalse();
  }

  @Test
  void faultOfTheRequestIsNotTriedAgain() {
    dynamo.cancel("TransactionConflict", "ValidationError");

    assertThatThrownBy(() -> table.write(TWO_WRITES))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("ValidationError (because) at Key[partition=p, sort=second]");
    assertThat(dynamo.requests()).isEqualTo(1);
  }

  @Test
  void endlessConflictIsAFaultThatNamesTableReasonAndItem() {
    for (var i = 0; i < Backoff.TRIES; i++) {
      dynamo.cancel("None", "TransactionConflict");
    }

    assertThatThrownBy(() -> table.write(TWO_WRITES))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("blog")
        .hasMessageContaining("10 times")
        .hasMessageContaining("TransactionConflict (because) at Key[partition=p, sort=second]")
        .hasMessageNotContaining("first");
    assertThat(dynamo.requests()).isEqualTo(Backoff.TRIES);
  }

  @Test
  void waitsAreOutOfSpansThatDoubleUpToASecond() {
    var longest = new Backoff(() -> new LargestRandom(), waits::add);

    for (var tries = 1; tries < Backoff.TRIES; tries++) {
      longest.pause(tries);
    }

    assertThat(waits.stream().map(Duration::toMillis))
        .containsExactly(25L, 50L, 100L, 200L, 400L, 800L, 1000L, 1000L, 1000L);
  }

  /** Draws the largest number of each span. */
  private static final class LargestRandom extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }
}
