package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.opensearch.ClusterAccess;

/// Who asks a cluster, and whom to trust, from variables or from a file that nobody else can read:
/// never from the command line, which others can see.
record ClusterSecrets(Surroundings surroundings, Messages messages) {
  private static final String USER = "KNIPSEL_CLUSTER_USER";
  private static final String PASSWORD = "KNIPSEL_CLUSTER_PASSWORD";
  private static final String API_KEY = "KNIPSEL_CLUSTER_API_KEY";
  private static final String CREDENTIALS = "KNIPSEL_CLUSTER_CREDENTIALS";
  private static final String CERTIFICATES = "KNIPSEL_CLUSTER_CA";
  private static final String KEY = "ApiKey ";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /// @throws Failure if the file cannot be read, or by too many
  ClusterAccess access() throws IOException {
    ClusterAccess access = ClusterAccess.NONE;
    Optional<String> certificates = surroundings.variable(CERTIFICATES);
    if (certificates.isPresent()) {
      access = access.withCertificates(Path.of(certificates.get()));
    }
    Optional<String> key = surroundings.variable(API_KEY);
    if (key.isPresent()) {
      return access.withApiKey(key.get());
    }
    Optional<String> user = surroundings.variable(USER);
    if (user.isPresent()) {
      return access.withUser(user.get(), surroundings.variable(PASSWORD).orElse(""));
    }
    Optional<String> file = surroundings.variable(CREDENTIALS);
    return file.isPresent() ? of(access, Path.of(file.get())) : access;
  }

  private ClusterAccess of(ClusterAccess access, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Failure(messages.of("error.no-credentials", Printable.of(file.toString())));
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      throw new Failure(messages.of("error.open-credentials", Printable.of(file.toString())));
    }
    String line = Files.readString(file).strip();
    int colon = line.indexOf(':');
    if (line.startsWith(KEY)) {
      return access.withApiKey(line.substring(KEY.length()).strip());
    }
    if (colon < 0 || line.contains("\n")) {
      throw new Failure(messages.of("error.bad-credentials", Printable.of(file.toString())));
    }
    return access.withUser(line.substring(0, colon), line.substring(colon + 1));
  }
}
