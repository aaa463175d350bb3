package blog.broadsheet.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFileTest {
  private static final int CUTS = 40;

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void name() {
    file = folder.resolve("blog.mv");
  }

  @Test
  void damagedFilesAreKeptBesideTheNewOne() throws IOException {
    Files.writeString(file, "no data ".repeat(2_000));
    DataFile.at(file, told::add).close();
    Files.writeString(file, "none here either ".repeat(2_000));
    DataFile.at(file, told::add).close();

    assertThat(folder.resolve("blog.mv.broken")).content().startsWith("no data");
    assertThat(folder.resolve("blog.mv.broken-2")).content().startsWith("none here");
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).contains("damaged", "blog.mv.broken");
  }

  /** As a power cut may leave it. */
  @Test
  void fileCutAnywhereIsOpened() throws IOException {
    try (var data = DataFile.at(file, told::add)) {
      var map = map(data);
      for (var key = 0L; key < 500; key++) {
        var number = key;
        data.write(() -> map.put(number % 100, "text ".repeat(100) + number));
      }
    }
    var whole = Files.size(file);
    for (var cut = 1; cut < CUTS; cut++) {
      var copy = folder.resolve("cut-%d.mv".formatted(cut));
      Files.copy(file, copy);
      try (var shortened = new RandomAccessFile(copy.toFile(), "rw")) {
        shortened.setLength(whole * cut / CUTS);
      }
      try (var data = DataFile.at(copy, told::add)) {
        var map = map(data);
        assertThat(data.<Integer>read(() -> map.values().size())).isLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void fileThatFailedOnceSaysWhyForGood() {
    try (var data = DataFile.at(file, told::add)) {
      var map = map(data);

      assertThatThrownBy(() -> fail(data, map)).isInstanceOf(DataFaultException.class);

      assertThatThrownBy(() -> data.write(() -> map.put(2L, "b")))
          .isInstanceOf(DataFaultException.class)
          .hasMessageContaining("blog.mv");
      assertThatThrownBy(data::requireSound).isInstanceOf(DataFaultException.class);
    }
  }

  /** Java closes a file under those who write it while they are interrupted. */
  private static void fail(DataFile data, MVMap<Long, String> map) {
    data.write(() -> {
      Thread.currentThread().interrupt();
      return map.put(1L, "a");
    });
  }

  private static MVMap<Long, String> map(DataFile data) {
    return data.map("map", LongDataType.INSTANCE, StringDataType.INSTANCE);
  }
}
