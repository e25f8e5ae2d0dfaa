package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Runs the JMH benchmarks on what the script has made, and adds a line of samples for each, one
/// sample an iteration, to the results that [BenchTable] reads. Leaves the queries beside what the
/// script has made, for others to ask.
public final class BenchmarkRun {
  private static final Map<String, String> QUERIES =
      Map.of(
          "allKnipsel", "warm all words\tKnipsel",
          "allSnippetsKnipsel", "warm all words\tKnipsel, with snippets",
          "allSame", "warm all words\traw Lucene, same query",
          "allDutch", "warm all words\traw Lucene, DutchAnalyzer",
          "facetsKnipsel", "warm any word, facet\tKnipsel",
          "facetsSame", "warm any word, facet\traw Lucene, same query",
          "anyDutch", "warm any word, facet\traw Lucene, DutchAnalyzer, no facet");

  private BenchmarkRun() {}

  /// @param arguments the folder of the script's run, the file of results; then, if not all of them
  ///   are to be run, a pattern of benchmarks of queries and what to put behind the names of rows
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    List<String> texts = AnalysisBenchmark.texts(folder);
    long words;
    try (StandardAnalyzer standard = new StandardAnalyzer()) {
      words = AnalysisBenchmark.tokens(standard, texts);
    }
    String wanted = arguments.length > 2 ? "QueryBenchmark\\." + arguments[2] + "$" : ".*";
    String behind = arguments.length > 2 ? arguments[3] : "";
    Files.write(folder.resolve("queries.txt"), QueryBenchmark.typed(folder.resolve("items.tsv")));
    List<String> lines = new ArrayList<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(wanted)
                    .param("folder", folder.toString())
                    .forks(1)
                    .warmupIterations(6)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(2))
                    .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC")
                    .build())
            .run()) {
      String method = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      String row = QUERIES.get(method);
      if (row == null) {
        String chain = result.getParams().getParam("chain");
        lines.add(line("analysis\t" + chain + "\twords/s", result, s -> words / s.getMean() * 1e6));
      } else {
        lines.add(
            line(
                row.replace("\t", ", p50" + behind + "\t") + "\tµs",
                result,
                s -> s.getPercentile(50)));
        lines.add(
            line(
                row.replace("\t", ", p99" + behind + "\t") + "\tµs",
                result,
                s -> s.getPercentile(99)));
        lines.add(
            line(
                row.replace("\t", ", mean" + behind + "\t") + "\tµs", result, Statistics::getMean));
      }
    }
    Files.write(Path.of(arguments[1]), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String line(String name, RunResult result, ToDoubleFunction<Statistics> figure) {
    return name
        + "\t"
        + result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .map(sample -> figure.applyAsDouble(sample.getStatistics()))
            .map(value -> String.format(Locale.ROOT, "%.3f", value))
            .collect(Collectors.joining(" "));
  }
}
