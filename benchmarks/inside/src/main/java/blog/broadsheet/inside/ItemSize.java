package blog.broadsheet.inside;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * How much of its quota a transaction takes: two write units for each begun kilobyte of each item.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">AWS:
 *     item sizes</a>
 */
final class ItemSize {
  private static final int KILOBYTE = 1024;
  private static final int UNITS = 2;

  private ItemSize() {}

  static int units(TransactWriteItemsRequest transaction) {
    return transaction.transactItems().stream()
        .mapToInt(write -> UNITS * Math.ceilDiv(bytes(write), KILOBYTE))
        .sum();
  }

  /** What is deleted, and counters, are taken for a kilobyte at most, which they are. */
  private static int bytes(TransactWriteItem write) {
    return write.put() == null ? 1 : bytes(write.put().item());
  }

  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case L -> 3 + value.l().stream().mapToInt(each -> 1 + bytes(each)).sum();
      case SS, NS, B, BS, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("The index has no such value: " + value);
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
