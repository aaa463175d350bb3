package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.KEY;
import static blog.broadsheet.publish.source.Readings.readable;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Particulars.Omission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParticularsReaderTest {
  @Test
  void mostPostsHaveNothingParticular() {
    var reading = readable(Readings.read("title: Wrap Up"));

    assertThat(reading.particulars()).isEqualTo(Particulars.NONE);
    assertThat(reading.entry().mapped()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canonical_url", "canonicalURL", "canonicalUrl", "canonical"})
  void postThatAppearedElsewhereIsToBeFoundThere(String key) {
    var reading = readable(Readings.read(key + ": https://b\u00fccher.example/a b/"));

    assertThat(reading.particulars().canonical()).contains("https://xn--bcher-kva.example/a%20b/");
    assertThat(reading.entry().mapped()).isFalse();
    assertThat(reading.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/first/", "ftp://example.org/", "//example.org/", "https://", "a b"})
  void whatIsNoWebAddressCostsAWarning(String text) {
    var reading = readable(Readings.read("canonical_url: '%s'".formatted(text)));

    assertThat(reading.particulars().canonical()).isEmpty();
    assertThat(reading.entry().mapped()).isTrue();
    assertThat(reading.warnings()).singleElement().asString().contains(text, "https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://Example.org/2019/10/13/Wrap-Up.html",
        "http://example.org/2019/10/13/Wrap-Up.html?utm=x",
        "https://example.org/old/"
      })
  void itsOwnAddressSaysNothingNew(String address) {
    var file = "---\nredirect_from: /old\ncanonical_url: %s\n---\nWe met.".formatted(address);
    var reading = readable(Readings.read(KEY, file, site("url: https://example.org")));

    assertThat(reading.particulars().canonical()).isEmpty();
    assertThat(reading.entry().mapped()).isTrue();
  }

  @Test
  void anotherPostOfTheSiteMayBeTheFirst() {
    var file = "---\ncanonical_url: https://example.org/first/\n---\nWe met.";
    var reading = readable(Readings.read(KEY, file, site("url: https://example.org")));

    assertThat(reading.particulars().canonical()).contains("https://example.org/first/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "robots: noindex",
        "robots: NoIndex,follow",
        "robots: [nofollow, noindex]",
        "robots: none",
        "noindex: true",
        "robotsNoIndex: true"
      })
  void whatIsNotToBeFoundIsNotInTheSitemap(String frontMatter) {
    var reading = readable(Readings.read(frontMatter));

    assertThat(reading.particulars().without()).containsExactly(Omission.INDEX);
    assertThat(reading.entry().mapped()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"robots: index, nofollow", "noindex: false", "robots: nonesuch"})
  void otherRulesLeaveAPostToBeFound(String frontMatter) {
    assertThat(readable(Readings.read(frontMatter)).particulars()).isEqualTo(Particulars.NONE);
  }

  @Test
  void defaultsKeepAFolderFromSearchEngines() {
    var settings = site("defaults: [{scope: {path: _posts}, values: {robots: 'noindex, follow'}}]");
    var reading = readable(Readings.read(KEY, "---\n---\nWe met.", settings));

    assertThat(reading.particulars().without()).containsExactly(Omission.INDEX);
  }

  @Test
  void commentsAndContentsAreThereUnlessAPostSaysNo() {
    var reading = readable(Readings.read("comments: false\ntoc: no"));

    assertThat(reading.particulars().without())
        .containsExactlyInAnyOrder(Omission.COMMENTS, Omission.CONTENTS);
    assertThat(readable(Readings.read("comments: true\ntoc: {auto: true}")).particulars())
        .isEqualTo(Particulars.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image: {path: /a.png, alt: A sheet}", "image: /a.png\nimage_alt: A sheet"})
  void whatThePictureShowsStandsBesideIt(String frontMatter) {
    assertThat(readable(Readings.read(frontMatter)).particulars().alt()).contains("A sheet");
  }

  @Test
  void tooMuchOfWhatThePictureShowsCostsAWarning() {
    var reading = readable(Readings.read("image_alt: " + "a".repeat(1_001)));

    assertThat(reading.particulars().alt()).isEmpty();
    assertThat(reading.warnings()).singleElement().asString().contains("1,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guid: https://example.org/?p=1", "id: https://example.org/?p=1"})
  void postThatMovedInKeepsWhatFeedsKnewItBy(String frontMatter) {
    assertThat(readable(Readings.read(frontMatter)).particulars().guid())
        .contains("https://example.org/?p=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id: 17", "id: wrap-up", "id: /2019/wrap-up"})
  void anyOtherIdIsItsAuthors(String frontMatter) {
    var reading = readable(Readings.read(frontMatter));

    assertThat(reading.particulars().guid()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void guidThatIsTooLongCostsAWarning() {
    var reading = readable(Readings.read("guid: " + "a".repeat(1_001)));

    assertThat(reading.particulars().guid()).isEmpty();
    assertThat(reading.warnings()).singleElement().asString().contains("guid", "1,000");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/sheet.png, <img src=\"/a/sheet.png\" />",
    "/a/sheet.png, <img src=\"sheet.png\" />",
    "/a/sheet.png, <img src=\"https://example.org/blog/a/sheet.png?v=2\" />",
    "/a/sheet.png?v=1, <a href=\"/a/sheet.png\">The sheet</a>",
    "/a/sheet.png, <img src=\"/a/sheet-1024x768.png\" />",
    "/a/sheet-300x200.png, <img src=\"/a/sheet.png\" />",
    "https://example.org/photo-1?w=9, <img src=\"https://example.org/photo-1?w=80\" />"
  })
  void pictureInTheTextIsNotShownAboveIt(String image, String html) {
    assertThat(TextPicture.isIn(html, image)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/sheet.png, <p>The sheet.png</p>",
    "/a/sheet.png, <img src=\"/a/sheets.png\" />",
    "/a/sheet.png, <img src=\"/a/large-sheet.png\" />",
    "/a/sheet.png, <img src=\"/a/sheet.svg\" />"
  })
  void anyOtherPictureLeavesItAboveTheText(String image, String html) {
    assertThat(TextPicture.isIn(html, image)).isFalse();
  }

  @Test
  void pictureThatTheSiteHasForAllStandsAboveNoText() {
    var settings = site("defaults: [{scope: {path: ''}, values: {image: /all.png}}]");
    var all = readable(Readings.read(KEY, "---\n---\nWe met.", settings));
    var own = readable(Readings.read(KEY, "---\nimage: /a.png\n---\nWe met.", settings));

    assertThat(all.entry().image()).contains("/all.png");
    assertThat(all.particulars().without()).containsExactly(Omission.PICTURE);
    assertThat(own.particulars()).isEqualTo(Particulars.NONE);
  }

  @Test
  void sitemapLeavesOutWhoSaysSo() {
    assertThat(Readings.entry("sitemap: false").mapped()).isFalse();
  }
}
