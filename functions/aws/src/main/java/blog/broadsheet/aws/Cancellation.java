package blog.broadsheet.aws;

import blog.broadsheet.index.Write;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why DynamoDB did not carry out a transaction: one reason for each of its writes, in their order.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
record Cancellation(List<CancellationReason> reasons) {
  private static final String NO_REASON = "None";
  private static final String REFUSED = "ConditionalCheckFailed";

  /** Reasons that are gone a moment later. */
  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

  static Cancellation of(TransactionCanceledException canceled) {
    return new Cancellation(canceled.cancellationReasons());
  }

  /** Whether an expectation did not hold, which no repetition changes. */
  boolean isRefusal() {
    return codes().anyMatch(REFUSED::equals);
  }

  /** Whether the same transaction may succeed a moment later. */
  boolean isPassing() {
    return codes().anyMatch(PASSING::contains) && codes().allMatch(PASSING::contains);
  }

  /** The reasons and the items they are about, for people. */
  String describe(List<Write> writes) {
    return IntStream.range(0, reasons.size())
        .filter(i -> !reasons.get(i).code().equals(NO_REASON))
        .mapToObj(i -> "%s at %s".formatted(describe(reasons.get(i)), writes.get(i).key()))
        .collect(Collectors.joining("; "));
  }

  private static String describe(CancellationReason reason) {
    return "%s (%s)".formatted(reason.code(), reason.message());
  }

  private Stream<String> codes() {
    return reasons.stream().map(CancellationReason::code).filter(code -> !code.equals(NO_REASON));
  }
}
