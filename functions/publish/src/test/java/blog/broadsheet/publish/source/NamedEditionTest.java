package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.SiteSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedEditionTest {
  private static final String KEY = "content/news/hello.de.md";

  @ParameterizedTest
  @CsvSource({
    "content/news/hello.de.md, de",
    "content/news/hello/index.zh-cn.md, zh-CN",
    "content/about.pt.html, pt"
  })
  void nameTellsTheLanguageAndWhatItTranslates(String key, String lang) {
    var edition = read(key, "", SiteSettings.DEFAULT).edition();
    assertThat(edition.lang()).contains(lang);
    assertThat(edition.ref()).contains(key.substring(0, key.indexOf('.')));
  }

  @Test
  void ofTheSitesOwnLanguageIsTheSites() {
    var entry = read(KEY, "", site("lang: de-AT"));
    assertThat(entry.path()).hasToString("/news/hello/");
    assertThat(entry.edition()).isEqualTo(new Edition(Optional.empty(), Optional.of(stem())));
  }

  @Test
  void frontMatterCountsBeforeTheNameAndThatBeforeTheSite() {
    var site = site("defaults: [{scope: {path: content}, values: {lang: fr}}]");
    assertThat(read(KEY, "", site).edition().lang()).contains("de");
    var own = read(KEY, "lang: nl\nref: a\nurl: /hallo/", site);
    assertThat(own.edition()).isEqualTo(new Edition(Optional.of("nl"), Optional.of("a")));
    assertThat(own.path()).hasToString("/hallo/");
  }

  @ParameterizedTest
  @CsvSource({
    "'permalink: /:year/:slug/', /de/2019/hello/",
    "'defaults: [{scope: {path: content}, values: {permalink: /n/:slug/}}]', /de/n/hello/"
  })
  void addressByTheSitesPatternIsBelowTheLanguage(String config, String path) {
    assertThat(read(KEY, "", site(config)).path()).hasToString(path);
  }

  private static String stem() {
    return KEY.substring(0, KEY.indexOf('.'));
  }

  private static Entry read(String key, String more, SiteSettings site) {
    var file = "---\ntitle: Hello\ndate: 2019-10-13\n%s\n---\nHello".formatted(more);
    return entry(Readings.read(key, file, site));
  }
}
