package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads posts as these tests write them. */
final class Readings {
  static final String KEY = "_posts/2019-10-13-Wrap-Up.md";

  /** A text stays as it is. */
  static final Templates UNFILLED = template -> new Templates.Filled(template.text(), List.of());

  /** A site of nothing but the post itself. */
  static final SiteFiles ALONE =
      new SiteFiles() {
        @Override
        public Optional<byte[]> read(String key) {
          return Optional.empty();
        }

        @Override
        public List<String> list(String prefix) {
          return List.of();
        }

        @Override
        public List<String> named(Use.Named use) {
          return List.of();
        }

        @Override
        public Optional<PostPath> pathOf(SourceKey source) {
          return Optional.empty();
        }
      };

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  private Readings() {}

  /** What comes of a post with this front matter. */
  static Reading read(String frontMatter) {
    return read(KEY, "---\n%s\n---\nWe met.\n".formatted(frontMatter), SiteSettings.DEFAULT);
  }

  static Reading read(String key, String file, SiteSettings settings) {
    return new PostReader(new PlainMarkdown(), UNFILLED, CLOCK)
        .read(new SourceKey(key), file.getBytes(StandardCharsets.UTF_8), settings, ALONE);
  }

  static Entry entry(String frontMatter) {
    return entry(read(frontMatter));
  }

  static Entry entry(Reading reading) {
    return readable(reading).entry();
  }

  static Reading.Readable readable(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    return (Reading.Readable) reading;
  }

  static Problem problem(String frontMatter) {
    return problem(read(frontMatter));
  }

  static Problem problem(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).problem();
  }

  static List<String> names(List<Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  /** The settings that a configuration makes. */
  static SiteSettings site(String config) {
    var reading = new ConfigReader().read(config.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(ConfigReading.Configured.class);
    return ((ConfigReading.Configured) reading).settings();
  }
}
