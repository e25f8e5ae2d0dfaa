package nl.knipsel.cli;

/// What results say of the archive that they are from depends on every setting and sample.
final class Provenanced {
  private Provenanced() {}

  /// An output without fingerprints and cursors.
  static String masked(String output) {
    return output
        .replaceAll("\\b[0-9a-f]{64}\\b", "CONFIGURATION")
        .replaceAll("\\b[0-9a-f]{32}\\b", "ARCHIVE")
        .replaceAll("\"next\":\"[^\"]+\"", "\"next\":\"CURSOR\"");
  }
}
