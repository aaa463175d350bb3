package blog.broadsheet.aws;

import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes as requests for a transaction on one table. */
record TransactionRequests(String table) {
  TransactWriteItemsRequest of(List<Write> writes) {
    Table.check(writes);
    return TransactWriteItemsRequest.builder()
        .transactItems(writes.stream().map(this::part).toList())
        .build();
  }

  private TransactWriteItem part(Write write) {
    var part = TransactWriteItem.builder();
    return switch (write) {
      case Write.Put(var item, var expectation) -> part.put(put(item, expectation)).build();
      case Write.Delete(var key, var expectation) -> part.delete(delete(key, expectation)).build();
      case Write.Add add -> part.update(update(add)).build();
    };
  }

  private Put put(Item item, Expectation expectation) {
    var put = Put.builder().tableName(table).item(Attributes.of(item));
    Expression.expecting(expectation)
        .ifPresent(condition ->
            condition.applyTo(
                put::conditionExpression,
                put::expressionAttributeNames,
                put::expressionAttributeValues));
    return put.build();
  }

  private Delete delete(Key key, Expectation expectation) {
    var delete = Delete.builder().tableName(table).key(Attributes.of(key));
    Expression.expecting(expectation)
        .ifPresent(condition ->
            condition.applyTo(
                delete::conditionExpression,
                delete::expressionAttributeNames,
                delete::expressionAttributeValues));
    return delete.build();
  }

  private Update update(Write.Add add) {
    var update = Update.builder().tableName(table).key(Attributes.of(add.key()));
    Expression.adding(add)
        .applyTo(
            update::updateExpression,
            update::expressionAttributeNames,
            update::expressionAttributeValues);
    return update.build();
  }
}
