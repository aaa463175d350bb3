package blog.broadsheet.local.lambda;

import blog.broadsheet.local.lambda.Answer.Failed;
import blog.broadsheet.local.lambda.Answer.Returned;
import blog.broadsheet.local.template.LambdaFunction;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A function as Lambda runs it: the event arrives as JSON and is read by Lambda's own library, and
 * so does the answer leave; a call that takes longer than the template allows is given up and its
 * thread interrupted. Safe for use by many threads, as far as the handler is.
 */
public final class LocalLambda<I, O> {
  private static final long MEGABYTE = 1024 * 1024;

  private final LambdaFunction function;
  private final PojoSerializer<I> events;
  private final PojoSerializer<O> answers;
  private final RequestHandler<I, O> handler;
  private final Consumer<String> log;
  private final Patience patience;

  /**
   * Prepares a function to be called, for as long as the template says.
   *
   * @param log takes what the function logs, and why its calls fail
   */
  public LocalLambda(
      LambdaFunction function,
      Class<I> event,
      Class<O> answer,
      RequestHandler<I, O> handler,
      Consumer<String> log) {
    this(function, event, answer, handler, log, Patience.DECLARED);
  }

  /**
   * Prepares a function to be called.
   *
   * @param log takes what the function logs, and why its calls fail
   */
  public LocalLambda(
      LambdaFunction function,
      Class<I> event,
      Class<O> answer,
      RequestHandler<I, O> handler,
      Consumer<String> log,
      Patience patience) {
    this.function = function;
    this.events = serializer(event);
    this.answers = serializer(answer);
    this.handler = handler;
    this.log = log;
    this.patience = patience;
  }

  /** Calls the function, in a thread of its own. */
  public Answer invoke(String event) {
    var call = new FutureTask<>(() -> handle(event));
    var time = patience.next(function.timeout());
    Thread.ofVirtual().name(function.name()).start(call);
    try {
      return new Returned(call.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      call.cancel(true);
      return failed("timed out after %d ms".formatted(time.toMillis()));
    } catch (ExecutionException e) {
      return failed(reason(e.getCause()));
    } catch (InterruptedException _) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      // Whoever stops the stack wants no report of it.
      return new Failed("stopped");
    }
  }

  /** Writes into the function's log what kept it from being called. */
  public void report(Throwable fault) {
    var _ = failed(reason(fault));
  }

  private String handle(String event) {
    var context = new LocalContext(function, this::logged);
    var json = new ByteArrayOutputStream();
    answers.toJson(handler.handleRequest(events.fromJson(event), context), json);
    return json.toString(StandardCharsets.UTF_8);
  }

  /** A function that goes on where memory ends does not know what would help here. */
  private void logged(String line) {
    log.accept(line);
    if (line.contains(OutOfMemoryError.class.getName())) {
      var _ = failed(outOfMemory());
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause instanceof OutOfMemoryError ? outOfMemory() : String.valueOf(cause);
  }

  private static String outOfMemory() {
    return "out of memory: %d MB do not take this blog; \"--data DIR\" keeps it in files"
        .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private Failed failed(String reason) {
    log.accept("%s: %s".formatted(function.name(), reason));
    return new Failed(reason);
  }

  /** The choice that Lambda's runtime makes. */
  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
