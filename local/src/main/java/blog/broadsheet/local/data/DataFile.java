package blog.broadsheet.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
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
 * interrupted harms nobody: its transaction comes to its end. Safe for use by many threads.
 */
public final class DataFile implements AutoCloseable {
  private final MVStore store;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private DataFile(MVStore store) {
    this.store = store;
  }

  public static DataFile inMemory() {
    return new DataFile(builder().open());
  }

  /**
   * Opens a file, or makes it.
   *
   * @throws DataInUseException if another process has it open
   */
  public static DataFile at(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var store = builder().fileName(file.toString()).open();
      // Outdated pages are free at once: the operating system keeps the order of writes.
      store.setRetentionTime(0);
      return new DataFile(store);
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new DataInUseException(file, e);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
