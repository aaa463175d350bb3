package blog.broadsheet.aws;

import static blog.broadsheet.aws.Attributes.PARTITION;
import static blog.broadsheet.aws.Attributes.SORT;
import static blog.broadsheet.aws.Attributes.whole;

import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Write;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A text in DynamoDB's language of expressions. Names and values stand in it as placeholders only,
 * for several hundred words, {@code count} and {@code year} among them, are reserved in it.
 */
record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
  Expression {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /**
   * Hands the parts to a request: no values rather than an empty map of them, which DynamoDB
   * refuses.
   */
  void applyTo(
      Consumer<String> texts,
      Consumer<Map<String, String>> placeholders,
      Consumer<Map<String, AttributeValue>> replacements) {
    texts.accept(text);
    placeholders.accept(names);
    if (!values.isEmpty()) {
      replacements.accept(values);
    }
  }

  /** The condition of a write; none where anything is fine. */
  static Optional<Expression> expecting(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Any() -> Optional.empty();
      case Expectation.Absent() ->
          Optional.of(
              new Expression("attribute_not_exists(#key)", Map.of("#key", PARTITION), Map.of()));
      case Expectation.Version(var version) ->
          Optional.of(
              new Expression(
                  "#version = :version",
                  Map.of("#version", Item.VERSION),
                  Map.of(":version", whole(version))));
    };
  }

  /** The update that an addition is. */
  static Expression adding(Write.Add add) {
    var names = new HashMap<>(Map.of("#sum", add.attribute()));
    var values = new HashMap<>(Map.of(":delta", whole(add.delta())));
    var settings = new StringJoiner(", ", " SET ", "").setEmptyValue("");
    for (var text : add.texts().entrySet()) {
      var number = names.size();
      settings.add("#text" + number + " = :text" + number);
      names.put("#text" + number, text.getKey());
      values.put(":text" + number, Attributes.text(text.getValue()));
    }
    return new Expression("ADD #sum :delta" + settings, names, values);
  }

  /**
   * The key condition that comes nearest to a range.
   *
   * <p>DynamoDB takes one comparison of sort keys, and of those with two ends only {@code BETWEEN},
   * which includes them: the item at the very end of the range, if there is one, comes too.
   *
   * @param range not empty
   */
  static Expression within(String partition, Range range) {
    var names = new HashMap<>(Map.of("#partition", PARTITION));
    var values = new HashMap<>(Map.of(":partition", Attributes.text(partition)));
    var from = range.from().filter(first -> !first.isEmpty());
    from.ifPresent(first -> values.put(":from", Attributes.text(first)));
    range.to().ifPresent(end -> values.put(":to", Attributes.text(end)));
    var comparison = comparison(from.isPresent(), range.to().isPresent());
    if (!comparison.isEmpty()) {
      names.put("#sort", SORT);
    }
    return new Expression("#partition = :partition" + comparison, names, values);
  }

  private static String comparison(boolean from, boolean to) {
    if (from && to) {
      return " AND #sort BETWEEN :from AND :to";
    }
    if (from) {
      return " AND #sort >= :from";
    }
    return to ? " AND #sort < :to" : "";
  }
}
