package blog.broadsheet.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium. Where there is none, tests that ask for it are skipped and say so. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    // CI runs as root in a container, where Chromium has no sandbox.
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  static Chromium start() {
    var found = executable();
    assumeTrue(
        found.isPresent(),
        "There is no Chromium on the PATH; install it (apt-get install chromium) to test in a"
            + " browser.");
    return new Chromium(found.orElseThrow());
  }

  /** A reader with a window of a width in CSS pixels. */
  BrowserContext reader(int width, ColorScheme scheme) {
    return browser.newContext(options(width, scheme));
  }

  BrowserContext readerWithoutScripts(int width) {
    return browser.newContext(options(width, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  /** A reader whose browser lets a page of one site do whatever it says, but ask other sites. */
  BrowserContext trustingReader(String site) {
    var context = browser.newContext(options(800, ColorScheme.LIGHT).setBypassCSP(true));
    context.route(address -> !address.startsWith(site), Route::abort);
    return context;
  }

  /** Keeps the whole of a page, for people to look at. */
  static void keep(Page page, String name) {
    page.screenshot(screenshot(name).setFullPage(true));
  }

  /** Keeps what a window shows of a page. */
  static void keepWindow(Page page, String name) {
    page.screenshot(screenshot(name));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
    return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
  }

  private static Page.ScreenshotOptions screenshot(String name) {
    return new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"));
  }

  private static Optional<Path> executable() {
    return NAMES.stream()
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
