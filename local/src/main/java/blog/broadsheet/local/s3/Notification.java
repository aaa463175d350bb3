package blog.broadsheet.local.s3;

import blog.broadsheet.local.template.Template;
import com.grack.nanojson.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The message that S3 sends of an event.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS:
 *     Event message structure</a>
 */
public final class Notification {
  private Notification() {}

  /** An event as JSON, of version 2.1. */
  public static String write(ObjectEvent event) {
    var json =
        JsonWriter.string()
            .object()
            .array("Records")
            .object()
            .value("eventVersion", "2.1")
            .value("eventSource", "aws:s3")
            .value("awsRegion", Template.REGION)
            .value("eventTime", event.time().truncatedTo(ChronoUnit.MILLIS).toString())
            .value("eventName", event.name())
            .object("userIdentity")
            .value("principalId", "local")
            .end()
            .object("requestParameters")
            .value("sourceIPAddress", "127.0.0.1")
            .end()
            .object("responseElements")
            .value("x-amz-request-id", UUID.randomUUID().toString())
            .value("x-amz-id-2", "local")
            .end()
            .object("s3")
            .value("s3SchemaVersion", "1.0")
            .value("configurationId", "local")
            .object("bucket")
            .value("name", event.bucket())
            .object("ownerIdentity")
            .value("principalId", "local")
            .end()
            .value("arn", "arn:aws:s3:::" + event.bucket())
            .end()
            .object("object")
            .value("key", encode(event.key()));
    event
        .content()
        .ifPresent(content -> json.value("size", content.size()).value("eTag", content.etag()));
    return json.value("sequencer", "%016X".formatted(System.nanoTime()))
        .end()
        .end()
        .end()
        .end()
        .end()
        .done();
  }

  /** As S3 does: like a form, but with its slashes. */
  private static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
