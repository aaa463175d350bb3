package blog.broadsheet.site.visit;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.site.view.Furnishing;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FurnishingCacheTest {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final AtomicInteger reads = new AtomicInteger();
  private final FurnishingCache cache =
      new FurnishingCache(() -> {
        reads.incrementAndGet();
        return Furnishing.BARE;
      });

  @Test
  void theFurnishingIsReadAgainAfterFiveSeconds() {
    cache.at(START);
    cache.at(START.plusMillis(4_999));
    assertThat(reads).hasValue(1);

    cache.at(START.plusSeconds(5));
    assertThat(reads).hasValue(2);
  }
}
