package blog.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How little a text post takes until it can be read. */
final class WeightTest {
  private static final int MOST_BYTES = 20 * 1024;
  private static final String POST = "/guide/2025/11/20/front-matter.html";

  @Test
  void textPostIsTwoRequestsAndTwentyKilobytes() throws Exception {
    try (var chromium = Chromium.start();
        var blog = ServedBlog.ofExamples();
        var reader = chromium.reader(1280, ColorScheme.LIGHT)) {
      var requests = new ArrayList<Request>();
      var page = reader.newPage();
      page.onRequestFinished(requests::add);
      page.navigate(blog.at(POST));

      assertThat(requests)
          .extracting(Request::resourceType)
          .containsExactlyInAnyOrder("document", "stylesheet");
      assertThat(requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum())
          .isBetween(1, MOST_BYTES);
    }
  }
}
