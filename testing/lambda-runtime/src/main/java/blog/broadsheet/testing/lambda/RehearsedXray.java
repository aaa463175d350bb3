package blog.broadsheet.testing.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * X-Ray's daemon, which runs beside a function that is traced: takes what it is told, and keeps the
 * first {@value #MOST_KEPT} segments.
 */
final class RehearsedXray implements AutoCloseable {
  /** Lambda's own are smaller. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final int MOST_KEPT = 1_000;

  private final DatagramSocket socket;
  private final BlockingQueue<String> segments = new LinkedBlockingQueue<>(MOST_KEPT);

  private RehearsedXray(DatagramSocket socket) {
    this.socket = socket;
  }

  static RehearsedXray start() {
    try {
      var daemon = new RehearsedXray(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("xray").start(daemon::receive);
      return daemon;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as {@code 127.0.0.1:2000}. */
  String address() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** What came in, each with the line that tells its form. */
  List<String> segments() {
    return List.copyOf(segments);
  }

  @Override
  public void close() {
    socket.close();
  }

  private void receive() {
    var packet = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
    try {
      while (true) {
        packet.setLength(MOST_BYTES);
        socket.receive(packet);
        var _ =
            segments.offer(
                new String(
                    packet.getData(),
                    packet.getOffset(),
                    packet.getLength(),
                    StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // It was closed.
    }
  }
}
