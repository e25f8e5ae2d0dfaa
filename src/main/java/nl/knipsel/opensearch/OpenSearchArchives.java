package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveInUseException;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Finding;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.AnalysisStep;
import nl.knipsel.dutch.AnalysisSteps;
import nl.knipsel.lucene.FieldAnalyzers;

/// Archives on OpenSearch clusters, by addresses such as
/// `opensearch+https://host:9200,other:9200/name`. Failures come as [ArchiveException] with a
/// sentence for people; what authorizes is in none.
public final class OpenSearchArchives {
  private OpenSearchArchives() {}

  /// How a new archive is spread over a cluster.
  ///
  /// @param shards parts, 1 or more
  /// @param replicas copies of each part besides the first, 0 or more; absent for one where there
  ///   are several nodes
  public record Layout(int shards, Optional<Integer> replicas) {
    public static final Layout STANDARD = new Layout(1, Optional.empty());
  }

  /// A generation of an archive.
  ///
  /// @param number which no other one has
  /// @param items how many it holds
  /// @param isCurrent whether it is the one that is searched and written
  public record Generation(int number, long items, boolean isCurrent) {}

  /// Whether the place of an archive is meant to be on a cluster.
  public static boolean isAddress(String place) {
    return ClusterAddress.isOne(place);
  }

  /// Opens an archive for searching.
  ///
  /// @param clock by which relative dates in queries go
  /// @throws NoArchiveException if there is none
  public static Archive open(String address, ClusterAccess access, InstantSource clock)
      throws IOException {
    return connected(
        address,
        access,
        (cluster, generations) -> {
          existing(cluster, generations);
          MetaIndex meta = generations.meta();
          Configuration configuration = meta.configuration();
          return new OpenSearchArchive(
              cluster, meta, configuration, FieldAnalyzers.of(configuration), clock);
        });
  }

  /// Opens an archive for writing; makes it with [Layout#STANDARD] if there is none.
  ///
  /// @throws ArchiveInUseException if another writer has it
  /// @throws ArchiveException if it was written with another configuration
  public static ArchiveWriter openWriter(
      String address, ClusterAccess access, Configuration configuration) throws IOException {
    return connected(
        address,
        access,
        (cluster, generations) -> {
          Optional<Integer> current = generations.current();
          int number =
              current.isPresent()
                  ? current.get()
                  : begin(generations, configuration, Layout.STANDARD);
          MetaIndex meta = generations.meta(number);
          List<String> differences = configuration.differences(meta.configuration());
          if (!differences.isEmpty()) {
            throw new ArchiveException(
                "the archive at %s was written with another configuration (different: %s); 'archive reindex' and 'archive switch' index it anew with this one"
                    .formatted(cluster.address(), String.join(", ", differences)));
          }
          FieldAnalyzers analyzers = FieldAnalyzers.of(configuration);
          WriterLease lease = WriterLease.of(cluster, meta.index());
          return new OpenSearchArchiveWriter(cluster, meta, configuration, analyzers, lease);
        });
  }

  /// Whether there is an archive.
  public static boolean exists(String address, ClusterAccess access) throws IOException {
    return closing(address, access, (cluster, generations) -> generations.current().isPresent());
  }

  /// Looks whether an archive is whole: whether all parts are there, and whether each item's fields
  /// are what its texts and sightings make them. Nothing is changed; no writer may be at work
  /// meanwhile.
  ///
  /// @return what is wrong, most basic first
  /// @throws NoArchiveException if there is none
  public static List<Finding> check(String address, ClusterAccess access) throws IOException {
    return closing(
        address,
        access,
        (cluster, generations) -> {
          existing(cluster, generations);
          Configuration configuration = generations.meta().configuration();
          ItemDocument documents = ItemDocument.by(configuration, FieldAnalyzers.of(configuration));
          return new ClusterCheck(cluster, generations, documents).run();
        });
  }

  /// How an archive reads a text, step by step.
  ///
  /// @throws NoArchiveException if there is none
  public static List<AnalysisStep> analyze(String address, ClusterAccess access, String text)
      throws IOException {
    return closing(
        address,
        access,
        (cluster, generations) -> {
          existing(cluster, generations);
          return AnalysisSteps.of(
              FieldAnalyzers.of(generations.meta().configuration()).words(), text);
        });
  }

  /// Makes an empty archive.
  ///
  /// @throws ArchiveException if there is one already
  public static void create(
      String address, ClusterAccess access, Configuration configuration, Layout layout)
      throws IOException {
    closing(
        address,
        access,
        (cluster, generations) -> {
          if (generations.current().isPresent()) {
            throw new ArchiveException(
                "there is an archive at %s already".formatted(cluster.address()));
          }
          begin(generations, configuration, layout);
          return generations;
        });
  }

  /// @return the number of the first generation
  private static int begin(Generations generations, Configuration configuration, Layout layout)
      throws IOException {
    int number = generations.next();
    generations.create(number, configuration, layout);
    generations.meta(number).markWhole();
    generations.switchTo(number);
    return number;
  }

  /// All generations of an archive, in ascending order of their numbers.
  ///
  /// @throws NoArchiveException if there is none
  public static List<Generation> generations(String address, ClusterAccess access)
      throws IOException {
    return closing(
        address,
        access,
        (cluster, generations) -> {
          int current = existing(cluster, generations);
          return generations.counts().entrySet().stream()
              .map(count ->
                  new Generation(count.getKey(), count.getValue(), count.getKey() == current))
              .toList();
        });
  }

  /// Puts all items into a new generation, which is not searched before [#switchTo]: with another
  /// configuration, another layout, or just without what was removed. Meanwhile the archive can be
  /// searched as before, and not be written.
  ///
  /// @param layout makes that of the new generation of that of the present one
  /// @return the new generation
  /// @throws NoArchiveException if there is none
  /// @throws ArchiveInUseException if a writer has it
  public static Generation reindex(
      String address,
      ClusterAccess access,
      Configuration configuration,
      UnaryOperator<Layout> layout)
      throws IOException {
    return closing(
        address,
        access,
        (cluster, generations) -> {
          int current = existing(cluster, generations);
          try (WriterLease lease = WriterLease.of(cluster, generations.meta(current).index())) {
            int number = generations.next();
            generations.create(number, configuration, layout.apply(generations.layout(current)));
            ItemDocument documents =
                ItemDocument.by(configuration, FieldAnalyzers.of(configuration));
            long items = new Reindexing(cluster, generations, number, documents).run();
            lease.check();
            return new Generation(number, items, false);
          }
        });
  }

  /// Makes a generation the one that is searched and written, at once for everybody.
  ///
  /// @param number absent for the newest
  /// @param removeOthers whether all others are removed then
  /// @return its number
  /// @throws NoArchiveException if there is no such archive or generation
  /// @throws ArchiveException if the generation is not whole
  public static int switchTo(
      String address, ClusterAccess access, Optional<Integer> number, boolean removeOthers)
      throws IOException {
    return closing(
        address,
        access,
        (cluster, generations) -> {
          int current = existing(cluster, generations);
          NavigableSet<Integer> all = generations.all();
          int wanted = number.orElseGet(all::last);
          if (!all.contains(wanted)) {
            throw new NoArchiveException(cluster.address() + ", generation " + wanted);
          }
          if (!generations.meta(wanted).isWhole()) {
            throw new ArchiveException(
                "generation %d of %s is not whole, as its 'archive reindex' did not end; make another one"
                    .formatted(wanted, cluster.address()));
          }
          try (WriterLease lease = WriterLease.of(cluster, generations.meta(current).index())) {
            lease.check();
            generations.switchTo(wanted);
          }
          for (int other : all) {
            if (removeOthers && other != wanted) {
              generations.remove(other);
            }
          }
          return wanted;
        });
  }

  private static int existing(Cluster cluster, Generations generations) throws IOException {
    return generations
        .current()
        .orElseThrow(() -> new NoArchiveException(cluster.address().toString()));
  }

  private interface Work<T> {
    T with(Cluster cluster, Generations generations) throws IOException;
  }

  /// What comes out closes the cluster.
  private static <T> T connected(String address, ClusterAccess access, Work<T> work)
      throws IOException {
    ClusterAddress place = ClusterAddress.of(address);
    Cluster cluster = new Cluster(place, access);
    try {
      return work.with(cluster, new Generations(cluster, place.archive()));
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static <T> T closing(String address, ClusterAccess access, Work<T> work)
      throws IOException {
    ClusterAddress place = ClusterAddress.of(address);
    try (Cluster cluster = new Cluster(place, access)) {
      return work.with(cluster, new Generations(cluster, place.archive()));
    }
  }
}
