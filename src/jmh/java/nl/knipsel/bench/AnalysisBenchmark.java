package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.knipsel.dutch.DutchExactAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One thread reads the bodies of 4,000 simulated items, all of them for each operation. Analyzers
/// live as long as the benchmark, as an index writer's do, so that words are remembered.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnalysisBenchmark {
  static final int TEXTS = 4000;

  @Param("")
  public String folder = "";

  @Param({"StandardAnalyzer", "DutchAnalyzer", "KnipselExact", "Knipsel"})
  public String chain = "";

  private List<String> texts;
  private Analyzer analyzer;

  @Setup
  public void open() throws IOException {
    texts = texts(Path.of(folder));
    analyzer =
        switch (chain) {
          case "StandardAnalyzer" -> new StandardAnalyzer();
          case "DutchAnalyzer" -> new DutchAnalyzer();
          case "KnipselExact" -> new DutchExactAnalyzer();
          default -> KnipselChain.analyzer(Lexical.open());
        };
  }

  static List<String> texts(Path folder) throws IOException {
    try (var lines = java.nio.file.Files.lines(folder.resolve("items.tsv"))) {
      return lines.limit(TEXTS).map(line -> line.split("\t", -1)[1]).toList();
    }
  }

  @Benchmark
  public long read() throws IOException {
    return tokens(analyzer, texts);
  }

  static long tokens(Analyzer analyzer, List<String> texts) throws IOException {
    long count = 0;
    for (String text : texts) {
      count += ReadingSpeed.tokens(analyzer, text);
    }
    return count;
  }
}
