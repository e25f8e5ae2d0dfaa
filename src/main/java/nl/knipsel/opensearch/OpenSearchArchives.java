package nl.knipsel.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.FieldAnalyzers;

/// Opens archives on OpenSearch clusters, by addresses such as
/// `opensearch+https://host:9200,other:9200/name`. Failures come as [ArchiveException] with a
/// sentence for people; what authorizes is in none.
public final class OpenSearchArchives {
  private OpenSearchArchives() {}

  /// Whether the place of an archive is meant to be on a cluster.
  public static boolean isAddress(String place) {
    return ClusterAddress.isOne(place);
  }

  /// Opens an archive for searching.
  ///
  /// @param authorization the value of the HTTP header `Authorization`; absent for none
  /// @param clock by which relative dates in queries go
  /// @throws NoArchiveException if there is none
  public static Archive open(String address, Optional<String> authorization, InstantSource clock)
      throws IOException {
    ClusterAddress place = ClusterAddress.of(address);
    Cluster cluster = new Cluster(place, authorization);
    try {
      MetaIndex meta = new MetaIndex(cluster, place.archive());
      if (!meta.exists()) {
        throw new NoArchiveException(place.toString());
      }
      Configuration configuration = meta.configuration();
      return new OpenSearchArchive(cluster, meta, configuration, analyzers(configuration), clock);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// Opens an archive for writing; makes it if there is none, in one shard without copies unless the
  /// layout says otherwise. There must be no other writer.
  ///
  /// @throws ArchiveException if it was written with another configuration
  public static ArchiveWriter openWriter(
      String address, Optional<String> authorization, Configuration configuration, Layout layout)
      throws IOException {
    ClusterAddress place = ClusterAddress.of(address);
    Cluster cluster = new Cluster(place, authorization);
    try {
      MetaIndex meta = new MetaIndex(cluster, place.archive());
      if (!meta.exists()) {
        create(cluster, meta, configuration, layout);
      } else {
        List<String> differences = configuration.differences(meta.configuration());
        if (!differences.isEmpty()) {
          throw new ArchiveException(
              "the archive at %s was written with another configuration (different: %s)"
                  .formatted(place, String.join(", ", differences)));
        }
      }
      return new OpenSearchArchiveWriter(cluster, meta, configuration, analyzers(configuration));
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// How a new archive is spread over a cluster.
  ///
  /// @param shards parts, 1 or more
  /// @param replicas copies of each part besides the first, 0 or more
  public record Layout(int shards, int replicas) {}

  private static void create(
      Cluster cluster, MetaIndex meta, Configuration configuration, Layout layout)
      throws IOException {
    String index = meta.name() + "-1";
    if (cluster.find("/" + index).isEmpty()) {
      Map<String, Object> body = new java.util.LinkedHashMap<>();
      body.putAll(
          new ItemIndex(configuration.ranking(), layout.shards(), layout.replicas()).body());
      body.put("aliases", Map.of(meta.name(), Map.of()));
      cluster.put("/" + index, body);
    }
    meta.create(configuration, layout.replicas());
  }

  /// The tables of a configuration are read from files, which are there only meanwhile.
  private static FieldAnalyzers analyzers(Configuration configuration) throws IOException {
    Path folder = Files.createTempDirectory("knipsel-config-");
    try {
      for (Map.Entry<String, String> file : configuration.files().entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
      return FieldAnalyzers.of(configuration, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(OpenSearchArchives::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
