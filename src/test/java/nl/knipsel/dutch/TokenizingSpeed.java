package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/// Measures tokenizing and stemming against Lucene's in turns, in CPU time of one thread.
/// Arguments: a gzipped file of lines of text, and a gzipped list of words, each with a tab behind
/// it.
final class TokenizingSpeed {
  private static final int ROUNDS = 7;
  private static final int LINES = 600;

  private TokenizingSpeed() {}

  public static void main(String[] args) throws IOException {
    Map<String, Analyzer> chains = new LinkedHashMap<>();
    chains.put("standard+lowercase", standard());
    chains.put("dutch+lowercase+hyphen", dutch(true, true));
    chains.put("dutch+hyphen", dutch(true, false));
    chains.put("dutch tokenizer alone, lowercase", dutch(false, true));
    List<String> texts = lines(Path.of(args[0])).stream().limit(LINES).toList();
    long characters = texts.stream().mapToLong(String::length).sum();
    System.out.printf("%,d characters%n", characters);
    for (int round = 1; round <= ROUNDS; round++) {
      for (Map.Entry<String, Analyzer> chain : chains.entrySet()) {
        long begin = cpuTime();
        long tokens = 0;
        for (String text : texts) {
          tokens += count(chain.getValue(), text);
        }
        double seconds = (cpuTime() - begin) / 1e9;
        System.out.printf(
            "%d %-34s %,12d tokens %,12.0f tokens/s %6.1f MB/s%n",
            round, chain.getKey(), tokens, tokens / seconds, characters / seconds / 1e6);
      }
    }
    stemming(lines(Path.of(args[1])).stream().map(l -> l.substring(0, l.indexOf('\t'))).toList());
  }

  private static void stemming(List<String> words) {
    KraaijPohlmannSteps steps = new KraaijPohlmannSteps();
    KraaijPohlmannStemmer stemmer = new KraaijPohlmannStemmer();
    DutchStemmer porter = new DutchStemmer();
    char[][] letters = words.stream().map(String::toCharArray).toArray(char[][]::new);
    for (int round = 1; round <= ROUNDS; round++) {
      long sum = 0;
      long begin = cpuTime();
      for (int i = 0; i < 20; i++) {
        for (char[] word : letters) {
          sum += steps.stem(word, word.length).length();
        }
      }
      long kraaijPohlmann = cpuTime();
      for (int i = 0; i < 20; i++) {
        for (String word : words) {
          sum += stemmer.stem(word).length();
        }
      }
      long strings = cpuTime();
      for (int i = 0; i < 20; i++) {
        for (char[] word : letters) {
          porter.setCurrent(word.clone(), word.length);
          porter.stem();
          sum += porter.getCurrentBufferLength();
        }
      }
      long end = cpuTime();
      double all = 20.0 * words.size() * 1e9;
      System.out.printf(
          "%d stemming words/s: filter %,.0f, strings %,.0f, DutchStemmer %,.0f (%d)%n",
          round,
          all / (kraaijPohlmann - begin),
          all / (strings - kraaijPohlmann),
          all / (end - strings),
          sum);
    }
  }

  private static Analyzer standard() throws IOException {
    return CustomAnalyzer.builder().withTokenizer("standard").addTokenFilter("lowercase").build();
  }

  private static Analyzer dutch(boolean whole, boolean lowerCase) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder();
    if (whole) {
      builder.addCharFilter(DutchCharFilterFactory.NAME);
    }
    builder.withTokenizer(DutchTokenizerFactory.NAME);
    if (lowerCase) {
      builder.addTokenFilter("lowercase");
    }
    if (whole) {
      builder.addTokenFilter(HyphenFilterFactory.NAME);
    }
    return builder.build();
  }

  private static long count(Analyzer analyzer, String text) throws IOException {
    long count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        count += term.length() > 0 ? 1 : 0;
      }
      stream.end();
    }
    return count;
  }

  /// Of this thread, as other work on the machine must not count.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
