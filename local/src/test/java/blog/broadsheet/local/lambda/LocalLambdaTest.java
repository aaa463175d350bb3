package blog.broadsheet.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.Role;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class LocalLambdaTest {
  private static final LambdaFunction FUNCTION =
      new LambdaFunction(
          "Publish",
          "arn",
          "a.B",
          Duration.ofSeconds(10),
          128,
          Map.of(),
          List.of(),
          "logs",
          false,
          new Role("none", List.of()));

  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  @Test
  void blogThatOutgrowsMemoryIsToldOfFiles() {
    var calls = new AtomicInteger();
    var lambda =
        lambda(_ -> {
          if (calls.getAndIncrement() == 0) {
            throw new OutOfMemoryError("Java heap space");
          }
        });

    assertThat(lambda.invoke("{}")).isInstanceOf(Answer.Failed.class);
    assertThat(lambda.invoke("{}")).isInstanceOf(Answer.Returned.class);

    assertThat(log).singleElement().asString().contains("out of memory", "--data DIR");
  }

  @Test
  void functionThatGoesOnWhereMemoryEndsIsToldOfFilesToo() {
    var fault = new OutOfMemoryError("Java heap space");
    var lambda = lambda(context -> context.getLogger().log("not reconciled: " + fault));

    assertThat(lambda.invoke("{}")).isInstanceOf(Answer.Returned.class);

    assertThat(log).hasSize(2).last().asString().contains("out of memory", "--data DIR");
  }

  private LocalLambda<SQSEvent, SQSBatchResponse> lambda(Consumer<Context> work) {
    return new LocalLambda<>(
        FUNCTION,
        SQSEvent.class,
        SQSBatchResponse.class,
        (_, context) -> {
          work.accept(context);
          return new SQSBatchResponse(List.of());
        },
        log::add);
  }
}
