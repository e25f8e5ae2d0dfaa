package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveContract;
import nl.knipsel.archive.ContractItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract of archives, held by one in one shard on a node of OpenSearch.
class OpenSearchArchiveClusterIT extends ArchiveContract {
  private static FilledCluster filled;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    filled = FilledCluster.of(new OpenSearchArchives.Layout(1, Optional.of(0)), folder);
  }

  @AfterAll
  static void close() throws IOException {
    filled.close();
  }

  @Override
  protected ContractItems contents() {
    return filled.contents();
  }

  @Override
  protected Archive archive() {
    return filled.archive();
  }
}
