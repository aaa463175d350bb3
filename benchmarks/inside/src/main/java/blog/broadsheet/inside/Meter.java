package blog.broadsheet.inside;

import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Counts what AWS would put on its bill for the calls of the clients that it is added to: read
 * units as DynamoDB Local reports them, write units by the sizes of the items, for of a transaction
 * it reports the same whatever is written, and requests to S3.
 */
final class Meter implements ExecutionInterceptor {
  private final DoubleAdder reads = new DoubleAdder();
  private final DoubleAdder writes = new DoubleAdder();
  private final DoubleAdder gets = new DoubleAdder();
  private final DoubleAdder puts = new DoubleAdder();

  /**
   * What was used.
   *
   * @param reads read units of DynamoDB
   * @param writes write units of DynamoDB
   * @param gets requests to S3 that read an object
   * @param puts all other requests to S3
   */
  record Reading(double reads, double writes, double gets, double puts) {}

  /** What was used since the last reading. */
  Reading read() {
    return new Reading(
        reads.sumThenReset(), writes.sumThenReset(), gets.sumThenReset(), puts.sumThenReset());
  }

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      default -> context.request();
    };
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    switch (context.request()) {
      case TransactWriteItemsRequest write -> writes.add(ItemSize.units(write));
      case GetObjectRequest _, HeadObjectRequest _ -> gets.add(1);
      case S3Request _ -> puts.add(1);
      default -> {
        // Counted by its answer.
      }
    }
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    switch (context.response()) {
      case GetItemResponse get -> reads.add(get.consumedCapacity().capacityUnits());
      case QueryResponse query -> reads.add(query.consumedCapacity().capacityUnits());
      default -> {
        // Counted as it was sent, for S3 is paid for what it does not find, too.
      }
    }
  }
}
