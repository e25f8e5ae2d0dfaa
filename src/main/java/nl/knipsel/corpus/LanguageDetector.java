package nl.knipsel.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/// Tells the language of a text by its frequent words: each counts for the languages that have it,
/// the less the more these are. Made to tell Dutch from others; docs/measurements.md says how well.
/// Thread-safe.
public final class LanguageDetector {
  private static final String TABLE = "function-words.tsv";

  /// How much of a text is looked at, in characters.
  private static final int LOOK = 20_000;

  /// Words of a text below which the lack of known ones means nothing.
  private static final int FEW_WORDS = 20;

  /// The least score of the best: two words that no other language has, or more that some share.
  private static final double LEAST = 2;

  /// The least part of a text's words that must be known; in news it is a third or more.
  private static final double LEAST_PART = 0.04;

  /// The part of the best score below which a language is out.
  private static final double CLEAR = 0.75;

  private static final List<String> CODES = new ArrayList<>();
  private static final Map<String, int[]> WORDS = read();

  private LanguageDetector() {}

  /// The languages that are known, by ISO 639 codes.
  public static Set<String> languages() {
    return Set.copyOf(CODES);
  }

  private static Map<String, int[]> read() {
    Map<String, List<Integer>> words = new HashMap<>();
    try (var in = LanguageDetector.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new MissingResourceException("missing " + TABLE, TABLE, "");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t");
          for (String word : new HashSet<>(List.of(columns[1].split(" ")))) {
            words.computeIfAbsent(word, w -> new ArrayList<>()).add(CODES.size());
          }
          CODES.add(columns[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
    Map<String, int[]> read = new HashMap<>();
    words.forEach((word, in) -> read.put(word, in.stream().mapToInt(Integer::intValue).toArray()));
    return read;
  }

  /// Whether a text is surely in another language than this, be that a known one or not. Of a few
  /// words, or of two languages at about the same share, nothing is sure.
  ///
  /// @param language one of [#languages()]
  public static boolean rulesOut(String language, String text) {
    Count count = new Count();
    int end = Math.min(text.length(), LOOK);
    int start = -1;
    for (int i = 0; i <= end; i++) {
      boolean inWord = i < end && isOfWord(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        count.add(text.substring(start, i));
        start = -1;
      }
    }
    return count.rulesOut(CODES.indexOf(language));
  }

  private static boolean isOfWord(char c) {
    return c == '\'' || c == '’' || Character.isLetter(c);
  }

  /// The scores of one text.
  private static final class Count {
    private final double[] scores = new double[CODES.size()];
    private int words;
    private int foreignScript;

    void add(String word) {
      words++;
      if (Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.LATIN
          && Character.isLetter(word.codePointAt(0))) {
        foreignScript++;
        return;
      }
      int[] languages = WORDS.get(word.toLowerCase(Locale.ROOT).replace('’', '\''));
      if (languages != null) {
        for (int language : languages) {
          scores[language] += 1.0 / languages.length;
        }
      }
    }

    boolean rulesOut(int language) {
      double best = Arrays.stream(scores).max().orElse(0);
      boolean unknown = words >= FEW_WORDS && best < LEAST_PART * words;
      return 2 * foreignScript > words
          || unknown
          || (best >= LEAST && scores[language] < CLEAR * best);
    }
  }
}
