package blog.broadsheet.testing.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One execution environment: a process that runs one function under AWS's runtime interface client.
 *
 * <p>It has the environment that it is given and nothing else. What it prints is its log.
 */
public final class Sandbox implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** A JVM that writes a cache of classes does so at its end. */
  private static final Duration LONGEST_END = Duration.ofMinutes(2);

  /**
   * What to run.
   *
   * @param classPath the function as deployed, mostly one jar
   * @param handler the class that Lambda calls
   * @param environment the variables of the function
   * @param flags of the JVM
   */
  public record Function(
      List<Path> classPath, String handler, Map<String, String> environment, List<String> flags) {
    public Function {
      classPath = List.copyOf(classPath);
      environment = Map.copyOf(environment);
      flags = List.copyOf(flags);
    }

    /** The same with more variables or other values. */
    public Function with(Map<String, String> more) {
      return new Function(classPath, handler, union(environment, more), flags);
    }

    /** The same with more flags. */
    public Function with(String... more) {
      return new Function(
          classPath, handler, environment, Stream.concat(flags.stream(), Stream.of(more)).toList());
    }
  }

  private final RuntimeApi api;
  private final Process process;
  private final Thread atShutdown;
  private final Path folder;
  private final Path log;

  private Sandbox(RuntimeApi api, Process process, Path folder, Path log) {
    this.api = api;
    this.process = process;
    this.atShutdown = new Thread(process::destroyForcibly);
    this.folder = folder;
    this.log = log;
  }

  /** Starts a process, and does not wait for it to be ready. */
  public static Sandbox start(Function function) {
    return start(command(function), function.environment());
  }

  /** The same by a command of one's own, to which the environment says where the Runtime API is. */
  public static Sandbox start(List<String> command, Map<String, String> environment) {
    var api = RuntimeApi.start();
    try {
      return start(command, environment, api);
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException("The function's process does not start", e);
    }
  }

  private static Sandbox start(
      List<String> command, Map<String, String> environment, RuntimeApi api) throws IOException {
    var folder = Files.createTempDirectory("broadsheet-sandbox-");
    var log = folder.resolve("log");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    try {
      var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      var sandbox = new Sandbox(api, process, folder, log);
      Runtime.getRuntime().addShutdownHook(sandbox.atShutdown);
      var _ = process.onExit().thenAccept(ended -> api.ended(ended.exitValue()));
      return sandbox;
    } catch (IOException e) {
      delete(folder, log);
      throw e;
    }
  }

  private static void delete(Path folder, Path log) throws IOException {
    Files.deleteIfExists(log);
    Files.deleteIfExists(folder);
  }

  /** The JVM's command line. */
  public static List<String> command(Function function) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(function.flags());
    command.add("-D%s=%s".formatted(LIBRARY, library()));
    command.addAll(List.of("-cp", classPath(function.classPath()), MAIN, function.handler()));
    return command;
  }

  /** Hands it an event. A call that takes too long costs the process its life, as on Lambda. */
  public Outcome invoke(String event, Duration timeout) throws InterruptedException {
    var outcome = api.invoke(event, timeout);
    if (outcome instanceof Outcome.TimedOut) {
      process.destroyForcibly();
    }
    return outcome;
  }

  public RuntimeApi api() {
    return api;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Ends it at once. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** All that it has printed so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Runtime.getRuntime().removeShutdownHook(atShutdown);
      delete(folder, log);
    } catch (IllegalStateException _) {
      // The JVM ends, and its hooks are at it.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      api.close();
    }
  }

  private static String classPath(List<Path> classPath) {
    try (var files = Files.list(runtime())) {
      return Stream.concat(files.sorted(), classPath.stream())
          .map(Path::toAbsolutePath)
          .map(Path::toString)
          .reduce((first, second) -> first + File.pathSeparator + second)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The runtime client is missing; run: mvn -pl testing/lambda-runtime process-resources",
          e);
    }
  }

  private static Path runtime() {
    return built("runtime");
  }

  private static Path library() {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return built("jni").resolve("libaws-lambda-jni.linux-%s.so".formatted(processor));
  }

  private static Path built(String name) {
    var root = System.getProperty("repository.root", ".");
    return Path.of(root, "testing", "lambda-runtime", "target", name).toAbsolutePath();
  }

  private static Map<String, String> union(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
