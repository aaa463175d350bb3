package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate for the loopback address, made for one run, and how clients trust it. */
final class TlsIdentity {
  private static final String PASSWORD = "password";

  private final Path store;
  private final Path certificate;

  /** Made by the JDK's keytool in a folder. */
  TlsIdentity(Path folder) throws IOException, InterruptedException {
    store = folder.resolve("identity.p12");
    certificate = folder.resolve("identity.pem");
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
    keytool("-exportcert", "-rfc", "-file", certificate.toString());
  }

  SSLContext context() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** The JVM's flags by which Java's own TLS trusts it. */
  List<String> flags() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /**
   * A command that finds it among the system's certificates, where native TLS looks: in a mount
   * name space of its own. Needs Linux and root.
   */
  List<String> trusted(List<String> command) {
    var script = "mount --bind \"$0\" /etc/ssl/certs/ca-certificates.crt && exec \"$@\"";
    return Stream.concat(
            Stream.of("unshare", "--mount", "sh", "-c", script, certificate.toString()),
            command.stream())
        .toList();
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    var command =
        Stream.concat(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
            Stream.concat(
                Stream.of(arguments),
                Stream.of("-keystore", store.toString(), "-storepass", PASSWORD)));
    var log = Files.createTempFile("keytool", ".log");
    var process =
        new ProcessBuilder(command.toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + Files.readString(log));
    }
    Files.delete(log);
  }
}
