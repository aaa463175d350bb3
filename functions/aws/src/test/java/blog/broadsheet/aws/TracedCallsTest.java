package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class TracedCallsTest {
  private static final String ROOT = "1-5759e988-bd862e3fe1be46a994272793";
  private static final String PARENT = "53995c3f42cd8ad8";

  private final S3Wire s3 = new S3Wire();
  private final DatagramSocket daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress());

  private final DatagramSocket socket = new DatagramSocket();

  TracedCallsTest() throws IOException {
    daemon.setSoTimeout(10_000);
  }

  @AfterEach
  void close() {
    socket.close();
    daemon.close();
    s3.close();
  }

  @Test
  void callOfATracedInvocationIsTold() throws Exception {
    client("1").putObject(put -> put.bucket("content").key("a.md"), RequestBody.empty());

    var told = told();
    assertThat(told)
        .containsEntry("type", "subsegment")
        .containsEntry("name", "S3")
        .containsEntry("trace_id", ROOT)
        .containsEntry("parent_id", PARENT)
        .containsEntry("namespace", "aws")
        .containsEntry("fault", false);
    assertThat(told.getString("id")).matches("[0-9a-f]{16}");
    assertThat(told.getObject("aws"))
        .containsEntry("operation", "PutObject")
        .containsEntry("region", "us-east-1");
    assertThat(told.getObject("http").getObject("response")).containsEntry("status", 200);
    assertThat(told.getDouble("end_time"))
        .isGreaterThanOrEqualTo(told.getDouble("start_time"))
        .isGreaterThan(1e9);
  }

  @Test
  void callThatFailsIsToldAsItFailed() throws Exception {
    var client = client("1");
    assertThatThrownBy(() -> client.getObjectAsBytes(get -> get.bucket("content").key("none")))
        .isInstanceOf(S3Exception.class);

    var told = told();
    assertThat(told).containsEntry("error", true).containsEntry("fault", false);
    assertThat(told.getObject("http").getObject("response")).containsEntry("status", 404);
  }

  @Test
  void namesOfFilesAreNotTold() throws Exception {
    client("1")
        .putObject(put -> put.bucket("content").key("_drafts/secret.md"), RequestBody.empty());

    assertThat(told().toString()).doesNotContain("secret");
  }

  @Test
  void invocationThatIsNotTracedTellsNothing() throws Exception {
    daemon.setSoTimeout(200);
    client("0").putObject(put -> put.bucket("content").key("a.md"), RequestBody.empty());

    assertThatThrownBy(this::told).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void functionWithoutADaemonTracesNothing() {
    assertThat(TracedCalls.of(_ -> null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:2000, 2000",
    "tcp:127.0.0.1:2000 udp:127.0.0.2:2001, 2001",
    "udp:127.0.0.2:2001 tcp:127.0.0.1:2000, 2001"
  })
  void daemonIsToldWhereItTakesPackets(String address, int port) {
    var daemon = TracedCalls.daemon(Map.of("AWS_XRAY_DAEMON_ADDRESS", address)::get);

    assertThat(daemon.orElseThrow().getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "daemon", "127.0.0.1:", "127.0.0.1:70000", "tcp:127.0.0.1:2000"})
  void addressThatCannotBeReadCostsTheTracesOnly(String address) {
    assertThat(TracedCalls.of(Map.of("AWS_XRAY_DAEMON_ADDRESS", address)::get)).isEmpty();
  }

  private S3Client client(String sampled) {
    var address = new InetSocketAddress(daemon.getLocalAddress(), daemon.getLocalPort());
    var header = "Root=%s;Parent=%s;Sampled=%s".formatted(ROOT, PARENT, sampled);
    return s3.client(Optional.of(new TracedCalls(socket, address, _ -> header)));
  }

  private JsonObject told() throws Exception {
    var packet = new DatagramPacket(new byte[4096], 4096);
    daemon.receive(packet);
    var text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    var parts = text.split("\n", 2);
    assertThat(JsonParser.object().from(parts[0]))
        .isEqualTo(Map.of("format", "json", "version", 1));
    return JsonParser.object().from(parts[1]);
  }
}
