package nl.knipsel.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.Query;
import nl.knipsel.cli.Program;
import nl.knipsel.cli.Surroundings;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.opensearch.ClusterAccess;
import nl.knipsel.opensearch.ClusterPlan;
import nl.knipsel.opensearch.OpenSearchArchives;
import nl.knipsel.opensearch.OpenSearchNodes;

/// How fast an archive on a cluster of this machine is filled and searched, with one node and with
/// three, each next to one in a folder with the same items. Prints a table in Markdown.
///
///     mvn -B -ntp -q -Pcluster,measure-dutch verify -Dmeasure=ClusterScale \
///       -Dmeasure.options="--sightings=20000,60000,200000 --nodes=1,3"
public final class ClusterScale {
  private static final int WARM = 100;
  private static final int QUERIES = 400;
  private static final long SEED = 11;
  private static final Path HOME = Path.of("").toAbsolutePath();

  private ClusterScale() {}

  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Integer> sizes = numbers(arguments, "--sightings=", "20000,60000");
    List<Integer> plans = numbers(arguments, "--nodes=", "1,3");
    Path folder = Files.createTempDirectory("knipsel-scale-");
    out.println(
        "| items | where | indexing, items/s | top 10, p50 ms | p99 | any word with facets, p50 ms | p99 | bytes an item |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int size : sizes) {
      Path corpus = folder.resolve(size + ".jsonl");
      run(
          folder,
          "simulate",
          "--seed=1",
          "--sightings=" + size,
          "--format=fineweb2",
          corpus.toString());
      Path place = folder.resolve("archive-" + size);
      double seconds = index(folder, place.toString(), corpus);
      List<Query> words;
      try (Archive archive = LuceneArchives.open(place)) {
        words = words(archive);
        out.println(row(archive, "folder", seconds, words));
      }
      for (int count : plans) {
        try (OpenSearchNodes nodes =
            OpenSearchNodes.start(ClusterPlan.of(count).withHeap("512m"))) {
          String address =
              "opensearch+http://"
                  + String.join(",", nodes.urls()).replace("http://", "")
                  + "/scale";
          run(
              folder,
              "--archive",
              address,
              "archive",
              "create",
              "--shards=" + count,
              "--replicas=" + (count > 1 ? 1 : 0));
          double took = index(folder, address, corpus);
          try (Archive archive =
              OpenSearchArchives.open(address, ClusterAccess.NONE, InstantSource.system())) {
            out.println(row(archive, count + (count == 1 ? " node" : " nodes"), took, words));
          }
        }
      }
    }
  }

  private static List<Integer> numbers(String[] arguments, String option, String standard) {
    String given =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith(option))
            .map(argument -> argument.substring(option.length()))
            .findFirst()
            .orElse(standard);
    return Arrays.stream(given.split(",")).map(Integer::valueOf).toList();
  }

  private static double index(Path folder, String place, Path corpus) {
    long begun = System.nanoTime();
    run(folder, "--archive", place, "index", corpus.toString());
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void run(Path folder, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Program(
                new Surroundings(
                    InputStream.nullInputStream(),
                    new ByteArrayOutputStream(),
                    err,
                    Map.of("HOME", folder.toString()),
                    Optional.of(HOME),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    InstantSource.system()))
            .run(arguments);
    if (code != 0) {
      throw new IllegalStateException(
          List.of(arguments) + ": " + err.toString(StandardCharsets.UTF_8));
    }
  }

  /// Pairs of words that some item has.
  private static List<Query> words(Archive archive) throws IOException {
    List<String> texts = new ArrayList<>();
    archive.items(item -> {
      if (texts.size() < 4_000) {
        texts.add(IndexFields.body(item));
      }
    });
    Random random = new Random(SEED);
    List<Query> queries = new ArrayList<>();
    while (queries.size() < WARM + QUERIES) {
      List<String> words =
          Arrays.stream(texts.get(random.nextInt(texts.size())).split("[^\\p{L}]+"))
              .filter(word -> word.length() > 4)
              .toList();
      if (words.size() > 1) {
        queries.add(
            new Query.And(
                IntStream.range(0, 2)
                    .mapToObj(i -> (Query) new Query.Word(words.get(random.nextInt(words.size()))))
                    .toList()));
      }
    }
    return queries;
  }

  private static String row(Archive archive, String where, double seconds, List<Query> queries)
      throws IOException {
    long items = archive.stats().items();
    double[] best = times(archive, queries, false);
    double[] facets = times(archive, queries, true);
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %,.0f | %.1f | %.1f | %.1f | %.1f | %,d |",
        items,
        where,
        items / seconds,
        best[0],
        best[1],
        facets[0],
        facets[1],
        archive.stats().bytes() / items);
  }

  /// Median and 99th percentile in milliseconds.
  private static double[] times(Archive archive, List<Query> queries, boolean facets)
      throws IOException {
    double[] times = new double[QUERIES];
    for (int i = 0; i < queries.size(); i++) {
      SearchRequest request = SearchRequest.of(queries.get(i));
      if (facets) {
        request = request.withAnyWord().withFacets(Dimension.AGENCY, Dimension.PLACE);
      }
      long begun = System.nanoTime();
      archive.search(request);
      if (i >= WARM) {
        times[i - WARM] = (System.nanoTime() - begun) / 1e6;
      }
    }
    Arrays.sort(times);
    return new double[] {times[QUERIES / 2], times[QUERIES * 99 / 100]};
  }
}
