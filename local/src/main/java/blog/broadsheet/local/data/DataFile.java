package blog.broadsheet.local.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;

/**
 * Ordered maps that change by transactions, in memory or in one file.
 *
 * <p>A transaction is in the file, whole, when {@link #write} returns: a process that is killed
 * loses none that it was told of. It is not forced to the disk, so a failing power supply may cost
 * the file; all that is in it can be made again from the content bucket. A thread that is
 * interrupted harms nobody: its transaction comes to its end. A file that cannot be written once is
 * closed for good, and all that is asked of it fails with {@link DataFaultException}. Safe for use
 * by many threads.
 */
public final class DataFile implements AutoCloseable {
  private static final Set<Integer> DAMAGED =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_UNSUPPORTED_FORMAT,
          DataUtils.ERROR_CHUNK_NOT_FOUND);

  private final String name;
  private final MVStore store;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private DataFile(String name, MVStore store) {
    this.name = name;
    this.store = store;
  }

  public static DataFile inMemory() {
    return new DataFile("memory", builder().open());
  }

  /**
   * Opens a file, or makes it. A damaged one is put aside, as {@code blog.mv.broken}, and a new one
   * made.
   *
   * @param log is told of a file that was put aside
   * @throws DataInUseException if another process has it open
   * @throws DataFaultException if it cannot be read or written
   */
  public static DataFile at(Path file, Consumer<String> log) {
    try {
      var folder = Files.createDirectories(file.toAbsolutePath().getParent());
      requireWritable(Files.exists(file) ? file : folder);
      return new DataFile(file.toString(), openOrReplace(file, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** MVStore opens what it may not write, and fails at the first write. */
  private static void requireWritable(Path path) throws IOException {
    if (!Files.isWritable(path)) {
      throw new AccessDeniedException(path.toString());
    }
  }

  private static MVStore openOrReplace(Path file, Consumer<String> log) throws IOException {
    try {
      return open(file);
    } catch (MVStoreException e) {
      if (!isDamage(e)) {
        throw new DataFaultException(file.toString(), e);
      }
      log.accept(
          "%s is damaged and was moved to %s; it is made again from what was uploaded"
              .formatted(file, putAside(file)));
      return open(file);
    }
  }

  /** A file that ends too early is one that cannot be read, to MVStore. */
  private static boolean isDamage(MVStoreException fault) {
    return DAMAGED.contains(fault.getErrorCode()) || fault.getCause() instanceof EOFException;
  }

  private static MVStore open(Path file) {
    try {
      var store = builder().fileName(file.toString()).open();
      // Outdated pages are free at once: the operating system keeps the order of writes.
      store.setRetentionTime(0);
      return store;
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new DataInUseException(file, e);
      }
      throw e;
    }
  }

  /** Where it is kept then; what was put aside before stays. */
  private static Path putAside(Path file) throws IOException {
    var free =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> ".broken" + (number == 1 ? "" : "-" + number))
            .map(end -> file.resolveSibling(file.getFileName() + end))
            .filter(Files::notExists)
            .findFirst();
    return Files.move(file, free.orElseThrow());
  }

  /**
   * One of the file's maps, made if it is not there; to be used within {@link #read} and {@link
   * #write} only.
   */
  public <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return unharmed(
        () -> store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values)));
  }

  /** Reads while nothing is written. */
  public <T> T read(Supplier<T> action) {
    return unharmed(() -> holding(lock.readLock(), action));
  }

  /**
   * Carries out a transaction. The action sees to it that it fails, if at all, before its first
   * change.
   */
  public <T> T write(Supplier<T> action) {
    return unharmed(() ->
        holding(
            lock.writeLock(),
            () -> {
              var result = action.get();
              if (store.isPersistent()) {
                store.commit();
              }
              return result;
            }));
  }

  /**
   * Tells those who wait for something to be written that it never will be.
   *
   * @throws DataFaultException if the file could not be read or written, and is closed by that
   */
  public void requireSound() {
    Optional.ofNullable(store.getPanicException())
        .ifPresent(fault -> {
          throw new DataFaultException(name, fault);
        });
  }

  @Override
  public void close() {
    unharmed(() ->
        holding(
            lock.writeLock(),
            () -> {
              store.close();
              return store;
            }));
  }

  /**
   * Works in a thread that nobody knows and so nobody interrupts, for Java closes the file under
   * all others when a thread is interrupted that reads or writes it, as a call of a function is
   * that takes too long.
   */
  private <T> T unharmed(Supplier<T> work) {
    if (!store.isPersistent()) {
      return work.get();
    }
    try {
      return CompletableFuture.supplyAsync(work, Thread::startVirtualThread).join();
    } catch (CompletionException e) {
      requireSound();
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private static <T> T holding(Lock lock, Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** Commits on its own would come in the midst of a transaction. */
  private static MVStore.Builder builder() {
    return new MVStore.Builder().autoCommitDisabled();
  }
}
