package nl.knipsel.lucene;

import java.util.Map;
import nl.knipsel.archive.ArchiveException;

/// What a commit says of the index that it closes.
///
/// @param version of the archive's format
/// @param fingerprint of the configuration that it was written with
record CommitData(int version, String fingerprint) {
  static final int CURRENT_VERSION = 4;

  private static final String VERSION = "knipsel.version";
  private static final String FINGERPRINT = "knipsel.configuration";

  Map<String, String> asMap() {
    return Map.of(VERSION, Integer.toString(version), FINGERPRINT, fingerprint);
  }

  /// @throws ArchiveException if the index is no archive of ours, or of another version
  static CommitData of(Map<String, String> userData, String where) {
    String version = userData.get(VERSION);
    String fingerprint = userData.get(FINGERPRINT);
    if (version == null || fingerprint == null) {
      throw new ArchiveException("%s holds an index that Knipsel did not write".formatted(where));
    }
    if (!version.equals(Integer.toString(CURRENT_VERSION))) {
      throw new ArchiveException(
          "the archive at %s has format %s, this Knipsel reads and writes format %d; index its dumps anew"
              .formatted(where, version, CURRENT_VERSION));
    }
    return new CommitData(CURRENT_VERSION, fingerprint);
  }
}
