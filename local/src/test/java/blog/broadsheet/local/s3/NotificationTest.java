package blog.broadsheet.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotificationTest {
  private static final Instant TIME = Instant.parse("2019-10-13T06:00:00.123456Z");

  @Test
  void keyIsEncodedLikeFormWithSlashes() throws JsonParserException {
    assertThat(object("_posts/a b+c&é.md").getString("key"))
        .isEqualTo("_posts/a+b%2Bc%26%C3%A9.md");
  }

  @Test
  void uploadTellsSizeAndBareEtag() throws JsonParserException {
    assertThat(object("a.md").getLong("size")).isEqualTo(5);
    assertThat(object("a.md").getString("eTag")).isEqualTo("abc");
  }

  @Test
  void removalTellsNeither() throws JsonParserException {
    var record =
        record(new ObjectEvent("content", "a.md", "ObjectRemoved:Delete", Optional.empty(), TIME));

    assertThat(record.getObject("s3").getObject("object").keySet())
        .containsExactlyInAnyOrder("key", "sequencer");
  }

  @Test
  void envelopeIsThatOfVersionTwo() throws JsonParserException {
    var record = record(upload("a.md"));

    assertThat(record.getString("eventVersion")).isEqualTo("2.1");
    assertThat(record.getString("eventSource")).isEqualTo("aws:s3");
    assertThat(record.getString("eventName")).isEqualTo("ObjectCreated:Put");
    assertThat(record.getString("eventTime")).isEqualTo("2019-10-13T06:00:00.123Z");
    assertThat(record.getObject("s3").getObject("bucket").getString("name")).isEqualTo("content");
  }

  private static JsonObject object(String key) throws JsonParserException {
    return record(upload(key)).getObject("s3").getObject("object");
  }

  private static ObjectEvent upload(String key) {
    return new ObjectEvent(
        "content", key, "ObjectCreated:Put", Optional.of(new ObjectEvent.Content(5, "abc")), TIME);
  }

  private static JsonObject record(ObjectEvent event) throws JsonParserException {
    return JsonParser.object().from(Notification.write(event)).getArray("Records").getObject(0);
  }
}
