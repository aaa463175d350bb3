package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class S3ReceiptsTest {
  private static final SourceKey KEY = new SourceKey("_posts/2019-10-13-wrap-up.md");
  private static final String PATH = "/content/_receipts/_posts/2019-10-13-wrap-up.md.json";

  private final S3Wire s3;
  private final Receipts receipts;

  S3ReceiptsTest() throws Exception {
    s3 = new S3Wire();
    receipts = new S3Receipts(s3.client(), "content");
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void missingReceiptIsNothing() {
    assertThat(receipts.get(KEY)).isEmpty();
  }

  @Test
  void firstReceiptIsWrittenOnlyWhereThereIsNone() {
    assertThat(receipts.put(KEY, "{\"first\":\"é\"}", Optional.empty())).isTrue();
    assertThat(receipts.put(KEY, "{\"second\":2}", Optional.empty())).isFalse();

    assertThat(json()).isEqualTo("{\"first\":\"é\"}");
  }

  @Test
  void receiptIsReplacedOnlyIfItIsTheOneThatWasRead() {
    receipts.put(KEY, "{\"first\":1}", Optional.empty());
    var read = Optional.of(receipts.get(KEY).orElseThrow().etag());

    assertThat(receipts.put(KEY, "{\"second\":2}", read)).isTrue();
    assertThat(receipts.put(KEY, "{\"third\":3}", read)).isFalse();
    assertThat(json()).isEqualTo("{\"second\":2}");
  }

  @Test
  void receiptThatIsGoneIsNotReplaced() {
    assertThat(receipts.put(KEY, "{}", Optional.of("abc"))).isFalse();
    assertThat(receipts.get(KEY)).isEmpty();
  }

  @Test
  void receiptIsJsonInTheFolderOfReceipts() {
    receipts.put(KEY, "{}", Optional.empty());

    assertThat(s3.find(PATH).orElseThrow().headers())
        .containsEntry("content-type", "application/json");
  }

  @ParameterizedTest
  @CsvSource({"412, PreconditionFailed", "409, ConditionalRequestConflict"})
  void otherWriterAtTheSameMomentIsARefusal(int status, String code) {
    s3.refuseNext(status, code);

    assertThat(receipts.put(KEY, "{}", Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"403, AccessDenied", "404, NoSuchBucket"})
  void faultNamesTheObjectAndTheCause(int status, String code) {
    s3.refuseNext(status, code);

    assertThatThrownBy(() -> receipts.put(KEY, "{}", Optional.empty()))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("s3:/" + PATH)
        .hasMessageContaining(String.valueOf(status));
  }

  private String json() {
    return receipts.get(KEY).orElseThrow().json();
  }
}
