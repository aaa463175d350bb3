package blog.broadsheet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do, in Chromium. Pictures of it are kept in {@code target/screenshots}. */
final class ReadingTest extends InChromium {
  private static final String POST = "/guide/2025/11/05/a-tour-of-markdown.html";
  private static final String SCROLLED = "element => element.scrollLeft > 0";
  private static final String PAPER = "getComputedStyle(document.body).backgroundColor";

  @Test
  void readerGoesFromTheHomePageToAPostAndOn() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/"));
      Chromium.keep(page, "home");
      Chromium.keepWindow(page, "window");
      heading(page, 2).first().getByRole(AriaRole.LINK).click();
      var title = heading(page, 1).textContent();
      Chromium.keep(page, "post");
      page.getByRole(AriaRole.NAVIGATION, named("Previous and next post"))
          .locator("[rel=prev]")
          .click();

      assertThat(heading(page, 1)).not().hasText(title);
      page.locator("[rel=next]").last().click();
      assertThat(heading(page, 1)).hasText(title);
    }
  }

  @Test
  void listingsAreWalkedToTheEndAndBack() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/"));
      var seen = new ArrayList<String>(heading(page, 2).allTextContents());
      page.getByText("Older posts").click();
      seen.addAll(heading(page, 2).allTextContents());
      Chromium.keep(page, "older");

      assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(5);
      page.getByText("Newer posts").click();
      assertThat(page).hasURL(examples.at("/"));
    }
  }

  @Test
  void listingOfATermLeadsToItsFeed() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/tags/"));
      Chromium.keep(page, "tags");
      page.locator(".counted a").first().click();
      Chromium.keep(page, "tag");

      var feed = page.locator("main").getByText("Feed").getAttribute("href");
      assertThat(page.request().get(examples.at(feed)).status()).isEqualTo(200);
    }
  }

  @Test
  void readerFindsAPostByItsWords() {
    try (var reader = chromium.reader(390, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/archive/"));
      var box = page.getByRole(AriaRole.SEARCHBOX, named("Search"));
      box.fill("tours markdown");
      box.press("Enter");
      Chromium.keep(page, "search");

      assertThat(page).hasURL(examples.at("/?q=tours+markdown"));
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("tours markdown");
      assertThat(heading(page, 2)).hasText("A tour of Markdown");
    }
  }

  @Test
  void darkIsTheThemeOfADarkSystem() {
    assertThat(paper(ColorScheme.LIGHT)).isNotEqualTo(paper(ColorScheme.DARK));
    try (var reader = chromium.reader(1280, ColorScheme.DARK)) {
      Chromium.keep(open(reader.newPage(), examples.at("/")), "home-dark");
      Chromium.keep(open(reader.newPage(), examples.at(POST)), "post-dark");
    }
  }

  @Test
  void chosenThemeIsRemembered() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/"));
      page.getByRole(AriaRole.BUTTON, named("Switch between light and dark")).click();
      assertThat(page.evaluate(PAPER)).isEqualTo(paper(ColorScheme.DARK));

      open(page, examples.at(POST));
      assertThat(page.evaluate(PAPER)).isEqualTo(paper(ColorScheme.DARK));
      page.locator(".theme").click();
      page.reload();
      assertThat(page.evaluate(PAPER)).isEqualTo(paper(ColorScheme.LIGHT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, home",
    "/long/, long",
    "/word/, word",
    "/wide/, wide",
    "/pictures/, pictures",
    "/ja/, ja",
    "/ar/, ar"
  })
  void nothingReachesBeyondTheWindow(String path, String name) {
    for (var width : new int[] {320, 360, 768, 1280}) {
      try (var reader = chromium.reader(width, ColorScheme.LIGHT)) {
        var page = open(reader.newPage(), scripts.at(path));
        Chromium.keep(page, "scripts-%s-%d".formatted(name, width));

        assertThat(
                page.evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(false);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ja/", "/ar/"})
  void scriptsWithLargeSignsHaveMoreRoomBetweenLines(String path) {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var latin = leading(open(reader.newPage(), scripts.at("/wide/")));

      assertThat(leading(open(reader.newPage(), scripts.at(path)))).isGreaterThan(latin * 1.1);
    }
  }

  @Test
  void codeRunsFromLeftToRightInEveryScript() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var code = open(reader.newPage(), scripts.at("/ar/")).locator(".prose code");

      assertThat(code.evaluate("code => getComputedStyle(code).direction")).isEqualTo("ltr");
    }
  }

  /** How far the lines of a post are apart, as a share of the size of its letters. */
  private static double leading(Page page) {
    var text = page.locator(".prose p").first();
    return ((Number)
            text.evaluate(
                "text => parseFloat(getComputedStyle(text).lineHeight)"
                    + " / parseFloat(getComputedStyle(text).fontSize)"))
        .doubleValue();
  }

  @Test
  void everythingIsReachedByKeyboard() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), scripts.at("/wide/"));
      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to content")).isFocused();
      assertThat(page.getByText("Skip to content")).isInViewport();
      page.keyboard().press("Enter");

      var visited = tabThrough(page);
      assertThat(visited)
          .contains("PRE", "DIV.scroll", "A.anchor", "SUMMARY")
          .doesNotContain("A.brand");
      var code = page.locator("pre").first();
      code.focus();
      assertThat(code.evaluate(SCROLLED)).isEqualTo(false);
      page.keyboard().press("ArrowRight");
      page.waitForCondition(() -> code.evaluate(SCROLLED).equals(true));
    }
  }

  @Test
  void focusIsSeen() {
    try (var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at("/"));
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");

      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", POST, "/archive/", "/nowhere"})
  void pagesWorkWithoutScripts(String path) {
    try (var reader = chromium.readerWithoutScripts(1280)) {
      var page = open(reader.newPage(), examples.at(path));

      assertThat(heading(page, 1)).isVisible();
      assertThat(page.locator(".theme")).isHidden();
      page.locator("main a").first().click();
      assertThat(heading(page, 1).first()).isVisible();
    }
  }

  @Test
  void contentsLeadToTheirSections() {
    try (var reader = chromium.reader(360, ColorScheme.LIGHT)) {
      var page = open(reader.newPage(), examples.at(POST));
      page.locator(".contents summary").click();
      var link = page.locator(".contents a").last();
      var target = link.getAttribute("href");
      link.click();

      assertThat(page.locator("[id='%s']".formatted(target.substring(1)))).isInViewport();
    }
  }

  @Test
  void printHasTheTextAndNothingToClick() {
    try (var reader = chromium.reader(800, ColorScheme.DARK)) {
      var page = open(reader.newPage(), examples.at(POST));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Chromium.keep(page, "post-print");

      assertThat(page.locator(".masthead nav")).isHidden();
      assertThat(page.locator(".search")).isHidden();
      assertThat(page.locator(".related, .neighbours").first()).isHidden();
      assertThat(page.evaluate(PAPER)).isEqualTo("rgb(255, 255, 255)");
    }
  }

  private Object paper(ColorScheme scheme) {
    try (var reader = chromium.reader(1280, scheme)) {
      return open(reader.newPage(), examples.at("/")).evaluate(PAPER);
    }
  }

  /** What has the focus at each press of Tab, until it leaves the page. */
  private static List<String> tabThrough(Page page) {
    var visited = new ArrayList<String>();
    var name =
        "document.activeElement.tagName + (document.activeElement.className && '.' +"
            + " document.activeElement.className)";
    do {
      page.keyboard().press("Tab");
      visited.add((String) page.evaluate(name));
    } while (!visited.getLast().startsWith("BODY") && visited.size() < 200);
    return visited;
  }

  private static Page open(Page page, String address) {
    page.navigate(address);
    return page;
  }

  private static Locator heading(Page page, int level) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
