package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class S3SourcesTest {
  private static final SourceKey KEY = new SourceKey("_posts/2019-10-13-wrap up+é.md");
  private static final String PATH = "/content/_posts/2019-10-13-wrap up+é.md";

  private final S3Wire s3;
  private final Sources sources;

  S3SourcesTest() throws Exception {
    s3 = new S3Wire();
    sources = new S3Sources(s3.client(), "content");
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void fileIsReadWholeWithItsBareEtag() {
    var bytes = "# Wrap up — é".getBytes(StandardCharsets.UTF_8);
    s3.store(PATH, bytes);

    var source = (Source.Content) sources.read(KEY, bytes.length).orElseThrow();

    assertThat(source.key()).isEqualTo(KEY);
    assertThat(source.bytes()).isEqualTo(bytes);
    assertThat("\"" + source.etag() + "\"").isEqualTo(s3.find(PATH).orElseThrow().etag());
  }

  @Test
  void emptyFileIsAFile() {
    s3.store(PATH, new byte[0]);

    assertThat(((Source.Content) sources.read(KEY, 10).orElseThrow()).bytes()).isEmpty();
  }

  @Test
  void fileBeyondTheLimitIsNotRead() {
    s3.store(PATH, new byte[1_000_001]);
    var etag = s3.find(PATH).orElseThrow().etag().replace("\"", "");

    assertThat(sources.read(KEY, 1_000_000)).contains(new Source.TooLarge(KEY, etag, 1_000_001));
    assertThat(sources.read(KEY, 1_000_001)).get().isInstanceOf(Source.Content.class);
  }

  @Test
  void missingFileIsNothing() {
    assertThat(sources.read(KEY, 10)).isEmpty();
  }

  @Test
  void faultNamesTheObjectAndTheCause() {
    s3.refuseNext(403, "AccessDenied");

    assertThatThrownBy(() -> sources.read(KEY, 10))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("s3://content/" + KEY)
        .hasMessageContaining("403");
  }

  @Test
  void missingBucketIsAFaultAndNotAMissingFile() {
    s3.refuseNext(404, "NoSuchBucket");

    assertThatThrownBy(() -> sources.read(KEY, 10)).isInstanceOf(AwsException.class);
  }

  @Test
  void keysAreListedInPartsOfTheLimit() {
    for (var key : List.of("_config.yml", "_posts/a b+é.md", "_posts/c.md", "assets/d.png")) {
      s3.store("/content/" + key, new byte[] {1});
    }

    var first = sources.list(Optional.empty(), 3);
    var second = sources.list(Optional.of(first.getLast().key()), 3);

    assertThat(first)
        .extracting(file -> file.key().value())
        .containsExactly("_config.yml", "_posts/a b+é.md", "_posts/c.md");
    assertThat(second)
        .extracting(Sources.Listed::key)
        .containsExactly(new SourceKey("assets/d.png"));
  }

  @Test
  void keysAreListedAsTheyAreWhateverTheyAreMadeOf() {
    var keys = List.of("_posts/a\u0008b", "_posts/a%2Bb", "_posts/a&b", "_posts/a+b");
    keys.forEach(key -> s3.store("/content/" + key, new byte[] {1}));
    s3.listAtMost(1);

    assertThat(sources.list(Optional.empty(), 10))
        .extracting(file -> file.key().value())
        .isEqualTo(keys);
    assertThat(sources.under("_posts/a", 10))
        .extracting(file -> file.key().value())
        .isEqualTo(keys);
  }

  @Test
  void shortAnswerIsNotTakenForTheEnd() {
    for (var key : List.of("_posts/a.md", "_posts/b.md", "_posts/c.md")) {
      s3.store("/content/" + key, new byte[] {1});
    }
    s3.listAtMost(1);

    assertThat(sources.list(Optional.empty(), 3)).hasSize(3);
  }

  @Test
  void listTellsTheEtagThatReadingTells() {
    s3.store(PATH, new byte[] {1});

    assertThat(sources.list(Optional.empty(), 3))
        .containsExactly(new Sources.Listed(KEY, sources.read(KEY, 10).orElseThrow().etag()));
  }

  @Test
  void bucketThatCannotBeListedIsNamed() {
    s3.refuseNext(403, "AccessDenied");

    assertThatThrownBy(() -> sources.list(Optional.empty(), 3))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("s3://content");
  }
}
