package blog.broadsheet.site.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import blog.broadsheet.post.PageName;
import blog.broadsheet.site.MapPages;
import org.junit.jupiter.api.Test;

final class PageCacheTest {
  private final MapPages pages = new MapPages();
  private final PageCache cache = new PageCache(pages, 20);
  private final PageName four = pages.put("four");
  private final PageName five = pages.put("fives");

  @Test
  void pageIsReadOnce() {
    assertThat(cache.get(four)).isEqualTo("four");
    assertThat(cache.get(four)).isEqualTo("four");
    assertThat(pages.reads()).isEqualTo(1);
  }

  @Test
  void pageThatWasNotAskedForLongestGoesFirst() {
    cache.get(four);
    cache.get(five);
    cache.get(four);
    cache.get(pages.put("six"));
    assertThat(pages.reads()).isEqualTo(3);

    cache.get(four);
    assertThat(pages.reads()).isEqualTo(3);

    cache.get(five);
    assertThat(pages.reads()).isEqualTo(4);
  }

  @Test
  void pageLargerThanTheCacheIsNotKept() {
    var large = pages.put("eleven chars");
    cache.get(four);

    assertThat(cache.get(large)).isEqualTo("eleven chars");
    cache.get(large);
    cache.get(four);

    assertThat(pages.reads()).isEqualTo(3);
  }

  @Test
  void pageThatTheStoreLacksIsAFault() {
    assertThatIllegalStateException().isThrownBy(() -> cache.get(PageName.of("nothing")));
  }
}
