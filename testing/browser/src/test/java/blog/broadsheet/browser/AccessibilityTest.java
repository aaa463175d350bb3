package blog.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of page by axe-core, in both themes and on a telephone. */
final class AccessibilityTest extends InChromium {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/guide/2025/11/05/a-tour-of-markdown.html",
        "/tags/",
        "/categories/guide/",
        "/authors/broadsheet/",
        "/archive/",
        "/?q=markdown",
        "/2025/",
        "/2025/11/",
        "/nowhere",
        "/?before=nonsense"
      })
  void exampleBlogHasNoBarrier(String path) {
    assertNoBarrier(examples.at(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/wide/", "/pictures/", "/ja/", "/ar/"})
  void everyScriptHasNoBarrier(String path) {
    assertNoBarrier(scripts.at(path));
  }

  private void assertNoBarrier(String address) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (var width : new int[] {360, 1280}) {
        try (var reader = chromium.reader(width, scheme)) {
          var page = reader.newPage();
          page.navigate(address);

          var found = new AxeBuilder(page).setLegacyMode(true).analyze();

          assertThat(found.getViolations()).as("%s, %s, %d", address, scheme, width).isEmpty();
        }
      }
    }
  }
}
