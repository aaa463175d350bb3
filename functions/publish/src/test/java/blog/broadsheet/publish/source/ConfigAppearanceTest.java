package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.Font;
import blog.broadsheet.post.Appearance.NamedLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigAppearanceTest {
  @Test
  void everythingIsRead() {
    var looks =
        looks(
            """
            logo: /assets/logo.svg
            favicon: https://example.org/icon.png
            theme: {accent: "#9c3417", font: sans}
            nav:
              - {title: About, url: /about/}
              - {title: Shop, url: https://shop.example/}
            header_pages: [about.md, contact/index.md]
            social:
              github: "@ada"
              Mastodon: "@ada@hachyderm.io"
              Forum: https://forum.example/ada
            twitter_username: ada
            csp:
              script-src: https://a.example https://*.b.example
              connect-src: [https://a.example, "wss://a.example"]
            """);
    assertThat(looks.logo()).contains("/assets/logo.svg");
    assertThat(looks.favicon()).contains("https://example.org/icon.png");
    assertThat(looks.accent()).contains("#9c3417");
    assertThat(looks.font()).contains(Font.SANS);
    assertThat(looks.navigation())
        .containsExactly(
            new NamedLink("About", "/about/"), new NamedLink("Shop", "https://shop.example/"));
    assertThat(looks.headerPages()).containsExactly("about.md", "contact/index.md");
    assertThat(looks.social())
        .containsExactly(
            new NamedLink("GitHub", "https://github.com/ada"),
            new NamedLink("Mastodon", "https://hachyderm.io/@ada"),
            new NamedLink("Forum", "https://forum.example/ada"),
            new NamedLink("Twitter", "https://twitter.com/ada"));
    assertThat(looks.allowed())
        .containsEntry("script-src", List.of("https://a.example", "https://*.b.example"))
        .containsEntry("connect-src", List.of("https://a.example", "wss://a.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme: {accent: 'red;} body {display: none'}",
        "theme: {accent: 'url(https://evil.example)'}",
        "theme: {font: comic}",
        "logo: javascript:alert(1)",
        "favicon: //evil.example/x.png",
        "nav: [{title: x, url: 'javascript:alert(1)'}]",
        "nav: [{title: x}]",
        "social: {forum: ada}",
        "csp: {script-src: \"'unsafe-inline'\"}",
        "csp: {script-src: 'https://a.example; object-src *'}",
        "csp: {default-src: https://a.example}"
      })
  void whatCannotBeIsLeftOutWithAWarning(String config) {
    var reading = new ConfigReader().read(config.getBytes(StandardCharsets.UTF_8));
    assertThat(((ConfigReading.Configured) reading).settings().appearance())
        .isEqualTo(Appearance.DEFAULT);
    assertThat(((ConfigReading.Configured) reading).warnings()).isNotEmpty();
  }

  @Test
  void nameOfAThemeOfJekyllIsNoMistake() {
    var reading = new ConfigReader().read("theme: minima".getBytes(StandardCharsets.UTF_8));
    assertThat(((ConfigReading.Configured) reading).warnings()).isEmpty();
  }

  private static Appearance looks(String config) {
    return Readings.site(config).appearance();
  }
}
