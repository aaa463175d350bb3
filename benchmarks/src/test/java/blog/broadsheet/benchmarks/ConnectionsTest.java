package blog.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConnectionsTest {
  @Test
  void everyTaskRunsOnce() throws Exception {
    var done = new ConcurrentSkipListSet<Integer>();

    new Connections(4).run(1_000, number -> assertThat(done.add(number)).isTrue());

    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void aFaultEndsTheWork() {
    var done = new ConcurrentSkipListSet<Integer>();

    assertThatThrownBy(() ->
            new Connections(1)
                .run(
                    1_000,
                    number -> {
                      if (number == 10) {
                        throw new IOException("refused");
                      }
                      done.add(number);
                    }))
        .hasRootCauseMessage("refused");
    assertThat(done).hasSize(10);
  }
}
