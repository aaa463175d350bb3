package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.site.api.Api;
import blog.broadsheet.site.page.Notices;
import blog.broadsheet.site.theme.Theme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the site answers by itself, and what posts leave to it. */
final class RoutesTest {
  /** The only route that gives way: it answers for the one key that the owner has chosen. */
  private static final String KEY = "/([A-Za-z0-9-]{8,128})\\.txt";

  /** The parts of the shapes that are no plain text, and a text of each. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "(\\d{4}-\\d{2}-\\d{2})", "2019-10-13",
          "(\\d{4})", "2019",
          "(0[1-9]|1[0-2])", "10",
          "([^/]+)/?", "name",
          "([^/]+)", "name",
          "(/.+)", "/name",
          "[0-9a-f]{16}", "0123456789abcdef",
          "\\.", ".");

  private final Theme theme = new Theme();
  private final Routes routes = new Routes(theme, new Api(), new Notices(theme));

  @Test
  void noPostCanStandWhereTheSiteAnswers() {
    assertThat(routes.table)
        .extracting(route -> route.shape().pattern())
        .filteredOn(shape -> !shape.equals(KEY))
        .hasSizeGreaterThan(20)
        .allSatisfy(shape -> {
          var path = sample(shape);
          assertThat(path).as("a path for " + shape).matches(shape);
          assertThat(SiteRoutes.isReserved(new PostPath(path))).as(path).isTrue();
        });
  }

  private static String sample(String shape) {
    var path = shape;
    // Longer ones first, for some are parts of others.
    for (var part : SAMPLES.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      path = path.replace(part, SAMPLES.get(part));
    }
    return path;
  }
}
