package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveContract;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ContractItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract of archives, held by one in three shards on a node of OpenSearch.
class ThreeShardsClusterIT extends ArchiveContract {
  private static OpenSearchNodes nodes;
  private static ContractItems contents;
  private static Archive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    nodes = OpenSearchNodes.start(ClusterPlan.of(1));
    contents = ContractItems.in(folder);
    String place = "opensearch+" + nodes.url(0) + "/nieuws";

    OpenSearchArchives.create(
        place,
        ClusterAccess.NONE,
        contents.configuration(),
        new OpenSearchArchives.Layout(3, Optional.of(0)));
    try (ArchiveWriter writer =
        OpenSearchArchives.openWriter(place, ClusterAccess.NONE, contents.configuration())) {
      contents.fill(writer);
    }
    // removed documents count in scores until they are merged away; a new generation has none
    OpenSearchArchives.reindex(
        place, ClusterAccess.NONE, contents.configuration(), Optional.empty());
    OpenSearchArchives.switchTo(place, ClusterAccess.NONE, Optional.empty(), true);
    archive = OpenSearchArchives.open(place, ClusterAccess.NONE, ContractItems.CLOCK);
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
    contents.reference().close();
    nodes.close();
  }

  @Override
  protected ContractItems contents() {
    return contents;
  }

  @Override
  protected Archive archive() {
    return archive;
  }

  /// A shard takes the words that are like one from its own.
  @Override
  protected boolean ratesLikenessAlike() {
    return false;
  }
}
