package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ContractItems;

/// A node with an archive that holds the items of the contract.
record FilledCluster(OpenSearchNodes nodes, ContractItems contents, Archive archive)
    implements AutoCloseable {
  /// @param folder empty, for what the archive is held against
  static FilledCluster of(OpenSearchArchives.Layout layout, Path folder) throws IOException {
    OpenSearchNodes nodes = OpenSearchNodes.start(ClusterPlan.of(1));
    ContractItems contents = ContractItems.in(folder);
    String place = "opensearch+" + nodes.url(0) + "/nieuws";
    OpenSearchArchives.create(place, ClusterAccess.NONE, contents.configuration(), layout);
    try (ArchiveWriter writer =
        OpenSearchArchives.openWriter(place, ClusterAccess.NONE, contents.configuration())) {
      contents.fill(writer);
    }
    // removed documents count in scores until they are merged away; a new generation has none
    OpenSearchArchives.reindex(
        place, ClusterAccess.NONE, contents.configuration(), UnaryOperator.identity());
    OpenSearchArchives.switchTo(place, ClusterAccess.NONE, Optional.empty(), true);
    return new FilledCluster(
        nodes, contents, OpenSearchArchives.open(place, ClusterAccess.NONE, ContractItems.CLOCK));
  }

  @Override
  public void close() throws IOException {
    archive.close();
    contents.reference().close();
    nodes.close();
  }
}
