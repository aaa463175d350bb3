package blog.broadsheet.local.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.TableContract;
import blog.broadsheet.index.Write;
import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.data.DataInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MvTableOnFileTest extends TableContract {
  @TempDir private Path folder = Path.of("");
  private DataFile data = DataFile.inMemory();

  @BeforeEach
  void openFile() {
    data = DataFile.at(file(), _ -> {});
  }

  @Override
  protected Table table() {
    return new MvTable(data, "table");
  }

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void everythingIsThereAfterRestart() {
    var item = Item.at(new Key("list", "a")).with("title", "Wrap up").with("tags", List.of("t"));
    table().write(List.of(new Write.Put(item, Expectation.ANY)));
    data.close();
    openFile();

    assertThat(table().get(item.key(), Consistency.STRONG)).contains(item);
  }

  /** A copy of the file in mid-life is what a killed process leaves behind. */
  @Test
  void killedProcessLosesNothingThatWasWritten() throws IOException {
    IntStream.range(0, 50).forEach(this::writePair);
    var copy = folder.resolve("copy.mv");
    Files.copy(file(), copy);

    try (var crashed = DataFile.at(copy, _ -> {})) {
      var found =
          new MvTable(crashed, "table")
              .query("list", Range.ALL, Order.ASCENDING, 1000, Consistency.STRONG);
      assertThat(found).hasSize(100);
    }
  }

  /** So does a function's call end that takes too long; Java closes files that it uses then. */
  @Test
  void interruptedThreadHarmsNobody() {
    Thread.currentThread().interrupt();
    writePair(1);

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    writePair(2);
    data.close();
    openFile();
    assertThat(keys()).containsExactly("1a", "1b", "2a", "2b");
  }

  @Test
  void interruptedReaderHarmsNobody() {
    writePair(1);
    data.close();
    openFile();
    Thread.currentThread().interrupt();

    assertThat(keys()).containsExactly("1a", "1b");

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    writePair(2);
    assertThat(keys()).hasSize(4);
  }

  @Test
  void secondProcessIsRefused() {
    assertThatThrownBy(() -> DataFile.at(file(), _ -> {}))
        .isInstanceOf(DataInUseException.class)
        .hasMessageContaining("in use by another process");
  }

  private List<String> keys() {
    return table().query("list", Range.ALL, Order.ASCENDING, 1000, Consistency.STRONG).stream()
        .map(item -> item.key().sort())
        .toList();
  }

  private void writePair(int number) {
    table()
        .write(
            List.of(
                new Write.Put(Item.at(new Key("list", number + "a")), Expectation.ABSENT),
                new Write.Put(Item.at(new Key("list", number + "b")), Expectation.ABSENT)));
  }

  private Path file() {
    return folder.resolve("data.mv");
  }
}
