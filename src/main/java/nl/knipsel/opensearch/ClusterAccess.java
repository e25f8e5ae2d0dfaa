package nl.knipsel.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.knipsel.archive.ArchiveException;

/// How a cluster is reached: who asks, and whom to trust. Immutable; what authorizes is never part
/// of a text that is printed.
///
/// @param authorization the value of the HTTP header `Authorization`; absent for nobody
/// @param certificates a file of PEM certificates to trust in the place of Java's own; absent for
///   those
public record ClusterAccess(Optional<String> authorization, Optional<Path> certificates) {
  public static final ClusterAccess NONE = new ClusterAccess(Optional.empty(), Optional.empty());

  /// Someone with a password, by HTTP's basic authentication (RFC 7617).
  public ClusterAccess withUser(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ClusterAccess(
        Optional.of("Basic " + Base64.getEncoder().encodeToString(both)), certificates);
  }

  /// The holder of a key of the cluster's.
  public ClusterAccess withApiKey(String key) {
    return new ClusterAccess(Optional.of("ApiKey " + key), certificates);
  }

  public ClusterAccess withCertificates(Path file) {
    return new ClusterAccess(authorization, Optional.of(file));
  }

  /// What TLS trusts; absent for Java's own.
  ///
  /// @throws ArchiveException if the file of certificates cannot be read
  Optional<SSLContext> trust() {
    return certificates.map(ClusterAccess::trusting);
  }

  private static SSLContext trusting(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("ca" + trusted.size(), certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ArchiveException(
          "the certificates in %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// Without secrets.
  @Override
  public String toString() {
    return "ClusterAccess[authorization=%s, certificates=%s]"
        .formatted(authorization.isPresent() ? "..." : "none", certificates);
  }
}
