package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's certificate for the loopback address, made for one run, and how clients trust it:
 * beside all the authorities that they trust anyway, whose certificates they read at each start.
 */
final class TlsIdentity {
  private static final String PASSWORD = "password";

  /** What the JDK's own store of authorities is locked with. */
  private static final char[] CACERTS = "changeit".toCharArray();

  private static final Path AUTHORITIES = Path.of("/etc/ssl/certs/ca-certificates.crt");

  private final Path store;
  private final Path trusted;
  private final Path trustedPem;

  /** Made by the JDK's keytool in a folder. */
  TlsIdentity(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    store = folder.resolve("identity.p12");
    trusted = folder.resolve("trusted.p12");
    trustedPem = folder.resolve("trusted.pem");
    var certificate = folder.resolve("identity.pem");
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
    keytool("-exportcert", "-rfc", "-file", certificate.toString());
    Files.writeString(trustedPem, Files.readString(AUTHORITIES) + Files.readString(certificate));
    trust(certificate);
  }

  private void trust(Path certificate) throws IOException, GeneralSecurityException {
    var cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    var all = KeyStore.getInstance(cacerts.toFile(), CACERTS);
    try (var in = Files.newInputStream(certificate)) {
      var own = CertificateFactory.getInstance("X.509").generateCertificate(in);
      all.setCertificateEntry("loopback", own);
    }
    try (var out = Files.newOutputStream(trusted)) {
      all.store(out, PASSWORD.toCharArray());
    }
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
        "-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /**
   * A command that finds it among the system's certificates, where native TLS looks: in a mount
   * name space of its own. Needs Linux and root.
   */
  List<String> trusted(List<String> command) {
    var script = "mount --bind \"$0\" " + AUTHORITIES + " && exec \"$@\"";
    return Stream.concat(
            Stream.of("unshare", "--mount", "sh", "-c", script, trustedPem.toString()),
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
