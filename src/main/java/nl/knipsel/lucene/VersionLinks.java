package nl.knipsel.lucene;

import java.io.IOException;
import java.util.HexFormat;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;

/// Links the items of an archive that are versions of one story: each gets the number of its group
/// in [IndexFields#VERSIONS], which Lucene changes in place, without indexing the item anew.
final class VersionLinks {
  private VersionLinks() {}

  /// Links all items that the reader sees, and takes away links that hold no more.
  ///
  /// @return how many items were linked otherwise than before
  static long update(IndexReader reader, IndexWriter writer) throws IOException {
    SignedDocuments documents = new SignedDocuments(reader);
    long[] groups = VersionGroups.of(documents);
    long changed = 0;
    for (int item = 0; item < groups.length; item++) {
      if (groups[item] != documents.group(item)) {
        String id = HexFormat.of().toHexDigits(documents.id(item));
        writer.updateNumericDocValue(ItemDocuments.key(id), IndexFields.VERSIONS, groups[item]);
        changed++;
      }
    }
    return changed;
  }
}
