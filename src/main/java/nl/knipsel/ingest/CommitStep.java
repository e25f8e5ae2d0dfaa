package nl.knipsel.ingest;

import java.io.IOException;
import nl.knipsel.archive.ArchiveWriter;

/// What is done when all items are merged and before they are committed: both become visible at one
/// moment. The writer shows the merged items.
public interface CommitStep {
  void beforeCommit(ArchiveWriter writer) throws IOException;
}
