package nl.knipsel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.DutchExactAnalyzer;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;
import nl.knipsel.evaluate.ArticleSets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how fast analyzers read text, in turns in one JVM and in CPU time of one thread:
///
///     mvn -B -ntp -q -Pmeasure-dutch verify -Dmeasure=ReadingSpeed
///
/// Words are those of Lucene's StandardTokenizer, for every analyzer, so that one that drops words
/// or adds lemmas is not taken for a faster one. The first rounds warm up and are not counted; of
/// the others each gives a ratio to `DutchAnalyzer`, and the median is printed. What opening the
/// lexicon and the table of compounds takes is measured first, before anything but Lucene's reading
/// of mapped files was used, which every search needs.
@Command(
    name = "reading-speed",
    mixinStandardHelpOptions = true,
    description = "Measures how fast texts are read.")
public final class ReadingSpeed implements Callable<Integer> {
  private static final String BASELINE = "DutchAnalyzer";

  @Option(names = "--articles", split = ",", description = "Articles, as JSON Lines.")
  private List<Path> articles = List.of();

  @Option(names = "--distractors", split = ",", description = "Further texts.")
  private List<Path> distractors = List.of();

  /// The profile gives the gold's folder to every measurement; this one has no use for it.
  @Option(names = "--gold", hidden = true)
  void gold(String unused) {}

  @Option(names = "--rounds", description = "How many count. Default: ${DEFAULT-VALUE}.")
  private int rounds = 9;

  @Option(names = "--warm-up", description = "How many do not. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 4;

  @Option(
      names = "--characters",
      description = "How many are read of each sample, about. Default: ${DEFAULT-VALUE}.")
  private int characters = 15_000_000;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ReadingSpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    opening();
    Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    analyzers.put(BASELINE, new DutchAnalyzer());
    analyzers.put("no stemming", new StandardAnalyzer());
    analyzers.put("Knipsel, words as written", new DutchExactAnalyzer());
    analyzers.put("Knipsel", KnipselChain.analyzer(Lexical.open()));
    measure("articles", texts(articles), analyzers);
    measure("distractors", texts(distractors), analyzers);
    return 0;
  }

  /// In a fresh JVM; the files are in the cache of the operating system if they were read lately.
  private static void opening() throws IOException {
    MappedFiles.load();
    Path file = LexiconFile.locate();
    Path compounds = KnipselChain.CONFIG.resolve("compounds");
    System.out.println("| opening | ms, first time | median of 20 more |");
    System.out.println("| :-- | --: | --: |");
    long begin = System.nanoTime();
    MappedLexicon lexicon = MappedLexicon.open(file);
    lexicon.lemmas("huizen");
    double first = millis(begin);
    double[] more = new double[20];
    for (int i = 0; i < more.length; i++) {
      begin = System.nanoTime();
      try (MappedLexicon again = MappedLexicon.open(file)) {
        again.lemmas("huizen");
      }
      more[i] = millis(begin);
    }
    System.out.printf("| lexicon | %.1f | %.1f |%n", first, median(more));
    begin = System.nanoTime();
    CompoundSplitter.read(compounds, lexicon);
    first = millis(begin);
    for (int i = 0; i < more.length; i++) {
      begin = System.nanoTime();
      CompoundSplitter.read(compounds, lexicon);
      more[i] = millis(begin);
    }
    System.out.printf("| compounds | %.1f | %.1f |%n%n", first, median(more));
    lexicon.close();
  }

  private static final class MappedFiles {
    /// Has Lucene load what it reads mapped files with.
    static void load() throws IOException {
      Path folder = Files.createTempDirectory("knipsel-measure");
      try (MMapDirectory directory = new MMapDirectory(folder)) {
        try (IndexOutput output = directory.createOutput("one", IOContext.DEFAULT)) {
          output.writeLong(1);
        }
        try (IndexInput input = directory.openInput("one", IOContext.DEFAULT)) {
          input.readLong();
        }
        directory.deleteFile("one");
      }
      Files.delete(folder);
    }
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private List<String> texts(List<Path> files) throws IOException {
    List<String> texts = new ArrayList<>();
    int[] length = {0};
    for (Path file : files) {
      ArticleSets.each(
          file,
          article -> {
            if (length[0] < characters) {
              texts.add(article.body());
              length[0] += article.body().length();
            }
          });
    }
    return texts;
  }

  private void measure(String name, List<String> texts, Map<String, Analyzer> analyzers)
      throws IOException {
    long words = 0;
    try (Analyzer standard = new StandardAnalyzer()) {
      for (String text : texts) {
        words += tokens(standard, text);
      }
    }
    int repeats = (int) Math.max(1, 1_000_000 / Math.max(1, words));
    Map<String, double[]> seconds = new LinkedHashMap<>();
    Map<String, Long> tokens = new LinkedHashMap<>();
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, Analyzer> chain : analyzers.entrySet()) {
        long given = 0;
        long begin = cpuTime();
        for (int i = 0; i < repeats; i++) {
          for (String text : texts) {
            given += tokens(chain.getValue(), text);
          }
        }
        double took = (cpuTime() - begin) / 1e9;
        tokens.put(chain.getKey(), given / repeats);
        if (round >= 0) {
          seconds.computeIfAbsent(chain.getKey(), none -> new double[rounds])[round] =
              took / repeats;
        }
      }
    }
    System.out.printf("%s: %,d texts, %,d words, %d rounds%n%n", name, texts.size(), words, rounds);
    System.out.println("| analyzer | tokens given | words read/s | ratio to " + BASELINE + " |");
    System.out.println("| :-- | --: | --: | --: |");
    double[] base = seconds.computeIfAbsent(BASELINE, none -> new double[rounds]);
    long all = words;
    seconds.forEach((chain, took) -> {
      double[] ratios = new double[rounds];
      Arrays.setAll(ratios, round -> base[round] / took[round]);
      System.out.printf(
          "| %s | %,d | %,.0f | %.2f |%n",
          chain, tokens.get(chain), all / median(took), median(ratios));
    });
    System.out.println();
  }

  /// Reads a text to its end.
  static long tokens(Analyzer analyzer, String text) throws IOException {
    long count = 0;
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        count += term.length() > 0 ? 1 : 0;
      }
      stream.end();
    }
    return count;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// Of this thread, as other work on the machine must not count.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
