package nl.knipsel.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Words with how often each occurs in some text, so that invented text has real frequencies: few
/// words that are everywhere, and a long tail. Words are drawn one by one, independently of each
/// other, so that neither grammar nor topics are real. Immutable.
public final class WordFrequencies {
  private static final String LINE = "[^\\s]+\t[1-9][0-9]{0,11}";

  private final String[] words;

  /// The counts of all words up to and with each.
  private final long[] sums;

  private WordFrequencies(List<String> lines) {
    words = new String[lines.size()];
    sums = new long[lines.size()];
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      int tab = lines.get(i).indexOf('\t');
      words[i] = lines.get(i).substring(0, tab);
      sum += Long.parseLong(lines.get(i).substring(tab + 1));
      sums[i] = sum;
    }
  }

  /// Reads lines of a word, a tab and a count from 1 up.
  ///
  /// @param file UTF-8; empty lines and those that begin with `#` are passed over
  /// @return empty if no word is there
  /// @throws IllegalArgumentException with the number of the first line that is none of these
  public static Optional<WordFrequencies> read(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!line.matches(LINE)) {
        throw new IllegalArgumentException(String.valueOf(number));
      }
      lines.add(line);
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new WordFrequencies(lines));
  }

  /// A word, each as often as its count says.
  String word(Dice dice) {
    long drawn = dice.below(sums[sums.length - 1]);
    int at = Arrays.binarySearch(sums, drawn + 1);
    return words[at < 0 ? -1 - at : at];
  }
}
