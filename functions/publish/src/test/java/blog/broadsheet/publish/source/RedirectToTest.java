package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.problem;
import static blog.broadsheet.publish.source.Readings.read;
import static blog.broadsheet.publish.source.Readings.readable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectToTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a?b=c#d | https://example.org/a?b=c#d",
        "HTTP://example.org | HTTP://example.org",
        "[https://example.org/] | https://example.org/",
        "https://bücher.example/ä b | https://xn--bcher-kva.example/%C3%A4%20b",
        "/new/?page=2#top | /new/?page=2#top",
        "/nöu/ | /n%C3%B6u/"
      })
  void addressAndPathAreTaken(String text, String location) {
    assertThat(readable(read("redirect_to: " + text)).redirect()).contains(location);
  }

  @Test
  void ofSeveralTheFirstIsTaken() {
    var reading = readable(read("redirect_to: [/a/, /b/]"));
    assertThat(reading.redirect()).contains("/a/");
    assertThat(reading.warnings()).singleElement().asString().contains("redirect_to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@example.org",
        "ftp://example.org/",
        "https:example.org",
        "https://",
        "//example.org/",
        "/\\\\example.org/",
        "relative/",
        "?a=b",
        "https://example.org/<x>",
        "https://example.org/\\r\\nSet-Cookie:a"
      })
  void whatIsNeitherIsAProblemInItsLine(String text) {
    var problem = problem("title: x\nredirect_to: \"" + text + "\"");
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.fix()).contains("redirect_to: https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/own/", "/own", "/own/?again", "/own/index.html", "/alias", "/%6Fwn/"})
  void redirectToThePostItselfIsAProblem(String text) {
    assertThat(problem("permalink: /own/\naliases: /alias\nredirect_to: " + text).message())
        .contains("itself");
  }

  /** Such as where a certificate authority asks who owns the domain. */
  @Test
  void redirectFromAnAddressOfTheSitesOwnIsAProblemInItsLine() {
    var address = "/.well-known/acme-challenge/token";
    var problem = problem("redirect_to: https://evil.example/token\npermalink: " + address);
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains(address);
  }

  @Test
  void redirectNeedsNoText() {
    assertThat(readable(read("redirect_to: /a/")).warnings()).isEmpty();
  }
}
