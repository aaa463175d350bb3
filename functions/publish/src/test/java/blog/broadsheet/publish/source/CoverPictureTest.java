package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.readable;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverPictureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cover: /img/a.png | /img/a.png",
        "cover: {image: img/a.png, alt: A, caption: B} | /img/a.png",
        "coverImage: img/a.png | /img/a.png",
        "featured_image: /img/a | /img/a",
        "featuredImage: {src: img/my photo.JPG} | /img/my%20photo.JPG",
        "feature_image: https://example.org/a?w=9 | https://example.org/a?w=9",
        "images: [img/a.png, img/b.png] | /img/a.png",
        "images: [{url: img/a.png}] | /img/a.png",
        "header: {teaser: img/c.png, overlay_image: img/b.png} | /img/b.png",
        "header: {image: false, teaser: img/c.png} | /img/c.png",
        "thumbnail: img/a.webp | /img/a.webp",
        "'thumbnail: /img/t.png\ncover: /img/a.png' | /img/a.png",
        "'cover: true\nthumbnail: /img/t.png' | /img/t.png",
        "'cover: /img/c.png\nimage: /img/a.png' | /img/a.png",
        "'cover: /img/c.png\nimage: {alt: A}' | /img/c.png"
      })
  void themesAndOtherEnginesNameItOtherwise(String frontMatter, String image) {
    assertThat(entry(frontMatter).image()).contains(image);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cover: true",
        "header: dark",
        "featured_image: 4711",
        "thumbnail: '#ffcc00'",
        "coverImage: //example.org/a.png",
        "cover: 'javascript:alert(1).png'",
        "images: []",
        "cover: {alt: A}"
      })
  void whatIsNoPictureThereIsPassedOver(String frontMatter) {
    var reading = readable(Readings.read(frontMatter));
    assertThat(reading.entry().image()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void ofItsOwnCountsBeforeThatOfTheSite() {
    var site = site("defaults: [{scope: {path: ''}, values: {image: /img/all.png}}]");
    var own = "---\ncover: /img/own.png\n---\nWe met.";
    assertThat(entry(Readings.read(Readings.KEY, own, site)).image()).contains("/img/own.png");
    assertThat(entry(Readings.read(Readings.KEY, "We met.", site)).image())
        .contains("/img/all.png");
  }

  @Test
  void liesBesideAPostOfHugos() {
    var file = "+++\ndate = 2019-10-13\n[cover]\nimage = 'map.png'\nrelative = true\n+++\nHello";
    assertThat(
            entry(Readings.read("content/posts/trip/index.md", file, SiteSettings.DEFAULT)).image())
        .contains("/content/posts/trip/map.png");
  }
}
