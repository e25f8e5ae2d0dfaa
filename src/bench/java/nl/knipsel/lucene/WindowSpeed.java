package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// When windows take less than going from document to document: each query of the benchmark in each
/// segment of an archive, both ways in turn, by how many documents can match and how many entries
/// of lists are read for one of them.
public final class WindowSpeed {
  private static final int ROUNDS = 60;

  private WindowSpeed() {}

  /// @param args the folder of a run of `bench.sh`, and that of the settings
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    TranslatedQueries translated = new TranslatedQueries(Path.of(args[1]));
    try (DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(folder.resolve("archive/index")))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(translated.similarity());
      Map<String, List<Double>> ratios = new TreeMap<>();
      for (boolean any : new boolean[] {false, true}) {
        for (String typed : Files.readAllLines(folder.resolve("queries.txt"))) {
          Query query = translated.of(typed, any, searcher);
          Query finding = RankingParts.of(searcher.rewrite(query)).finding();
          for (LeafReaderContext leaf : reader.leaves()) {
            measure(finding, leaf, searcher, ratios);
          }
        }
      }
      System.out.println(
          "| can match | entries read for one | windows, ratio | least | most | of |");
      System.out.println("| --- | --- | --: | --: | --: | --: |");
      ratios.forEach((kind, of) -> {
        double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
            "%s %.2f | %.2f | %.2f | %d |%n",
            kind, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
      });
    }
  }

  private static void measure(
      Query query, LeafReaderContext leaf, IndexSearcher searcher, Map<String, List<Double>> ratios)
      throws IOException {
    WindowPlan plan = WindowPlan.of(query, 1, searcher);
    Weight weight = searcher.createWeight(plan.query(), ScoreMode.COMPLETE, 1);
    WindowClause clause = plan.in(leaf, new Window.Pool());
    if (clause == null || !WindowPlan.isComposed(query)) {
      return;
    }
    double[] byDocuments = new double[ROUNDS];
    double[] byWindows = new double[ROUNDS];
    int maxDoc = leaf.reader().maxDoc();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      double sum = score(weight.bulkScorer(leaf));
      long between = System.nanoTime();
      WindowClause windows = Objects.requireNonNull(plan.in(leaf, new Window.Pool()));
      double same = score(new WindowScorer(windows, maxDoc));
      byDocuments[round] = between - start;
      byWindows[round] = System.nanoTime() - between;
      if (sum != same) {
        throw new AssertionError("%s: %s and %s".formatted(query, sum, same));
      }
    }
    long most = Math.max(1, clause.most());
    double read = (double) clause.cost() / most;
    String kind =
        "| %s | %s |"
            .formatted(
                (WindowedQuery.DENSE * most >= maxDoc ? "1/%d or more" : "less than 1/%d")
                    .formatted(WindowedQuery.DENSE),
                read(read));
    ratios
        .computeIfAbsent(kind, any -> new ArrayList<>())
        .add(median(byWindows) / median(byDocuments));
  }

  private static String read(double forOne) {
    for (int most : new int[] {WindowedQuery.READ_FOR_ONE, WindowedQuery.READ_FOR_ONE_OF_MANY}) {
      if (forOne <= most) {
        return "up to " + most;
      }
    }
    return "more";
  }

  private static double median(double[] times) {
    double[] sorted = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double score(BulkScorer scorer) throws IOException {
    Summing scores = new Summing();
    scorer.score(scores, null, 0, Integer.MAX_VALUE);
    return scores.sum;
  }

  private static final class Summing implements LeafCollector {
    private @Nullable Scorable scorer;
    private double sum;

    @Override
    public void setScorer(Scorable of) {
      scorer = of;
    }

    @Override
    public void collect(int doc) throws IOException {
      sum += Objects.requireNonNull(scorer).score();
    }
  }
}
