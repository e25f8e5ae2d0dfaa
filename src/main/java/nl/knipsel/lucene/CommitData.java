package nl.knipsel.lucene;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;

/// What a commit says of the index that it closes.
///
/// @param version of the archive's format
/// @param fingerprint of the configuration that it was written with
/// @param contents the [ContentHash] of the items
record CommitData(int version, String fingerprint, String contents) {
  static final int CURRENT_VERSION = 6;

  private static final String VERSION = "knipsel.version";
  private static final String FINGERPRINT = "knipsel.configuration";
  private static final String CONTENTS = "knipsel.contents";

  Map<String, String> asMap() {
    return Map.of(VERSION, Integer.toString(version), FINGERPRINT, fingerprint, CONTENTS, contents);
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
    return new CommitData(CURRENT_VERSION, fingerprint, userData.getOrDefault(CONTENTS, ""));
  }

  /// What tells the committed archive from others: 32 hexadecimal digits of configuration and
  /// contents.
  String archive() {
    return ContentHash.of(fingerprint + contents);
  }

  /// What tells the state of the committed index from others in which the same search may order its
  /// hits otherwise. Scores depend on what the index holds, and on removed items that still lie in
  /// it: where there are some, each commit is a state of its own.
  ///
  /// @param reader of the commit
  String state(DirectoryReader reader) throws IOException {
    if (reader.hasDeletions()) {
      SegmentInfos segments = ((StandardDirectoryReader) reader).getSegmentInfos();
      return HexFormat.of().formatHex(segments.getId());
    }
    return archive()
        + " "
        + reader.getSumTotalTermFreq(IndexFields.HEADLINE)
        + " "
        + reader.getSumTotalTermFreq(IndexFields.BODY);
  }
}
