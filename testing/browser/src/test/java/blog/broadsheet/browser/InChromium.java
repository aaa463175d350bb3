package blog.broadsheet.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A browser and both blogs, once for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
  protected Chromium chromium;
  protected ServedBlog examples;
  protected ServedBlog scripts;

  @BeforeAll
  final void start() throws InterruptedException {
    chromium = Chromium.start();
    examples = ServedBlog.ofExamples();
    scripts = ServedBlog.ofScripts();
  }

  @AfterAll
  final void stop() {
    scripts.close();
    examples.close();
    chromium.close();
  }
}
