package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far a word as typed is from one that may have been meant: the least sum of what turns one
/// into the other. An arbitrary letter too many, too few or wrong costs 1, and half as much again
/// at the beginning of the word; two letters that changed places, a letter doubled or not, and what
/// `slips.tsv` lists cost less, as people slip there more often. Words are in lower case and
/// without diacritics. Immutable and thread-safe.
public final class Slips {
  private static final String TABLE = "slips.tsv";
  private static final double LETTER = 1;
  private static final double FIRST_LETTER = 1.5;
  private static final double SWAPPED = 0.6;
  private static final double DOUBLED = 0.4;

  private final List<Slip> slips;

  private record Slip(String typed, String meant, double cost) {}

  private Slips(List<Slip> slips) {
    this.slips = List.copyOf(slips);
  }

  /// The table that comes with the program, read when it is first asked for.
  public static Slips shipped() {
    return Shipped.SLIPS;
  }

  private static final class Shipped {
    static final Slips SLIPS = read();
  }

  private static Slips read() {
    try (InputStream in = Slips.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no table " + TABLE);
      }
      List<Slip> slips = new ArrayList<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> slips.addAll(row(line)));
      return new Slips(slips);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static List<Slip> row(String line) {
    String[] columns = line.split("\t");
    double cost = Double.parseDouble(columns[0]);
    String[] spellings = columns[1].split("\\|");
    List<Slip> slips = new ArrayList<>();
    for (String typed : spellings) {
      for (String meant : spellings) {
        if (!typed.equals(meant)) {
          slips.add(new Slip(typed, meant, cost));
        }
      }
    }
    return slips;
  }

  /// 0 for equal words.
  public double cost(String typed, String meant) {
    double[][] least = new double[typed.length() + 1][meant.length() + 1];
    for (double[] row : least) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    least[0][0] = 0;
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        if (i + j > 0) {
          least[i][j] =
              Math.min(letters(least, typed, i, meant, j), known(least, typed, i, meant, j));
        }
      }
    }
    return least[typed.length()][meant.length()];
  }

  private static double letters(double[][] least, String typed, int i, String meant, int j) {
    double cost = Double.POSITIVE_INFINITY;
    if (i > 0) {
      cost = Math.min(cost, least[i - 1][j] + (isDoubled(typed, i) ? DOUBLED : letter(i)));
    }
    if (j > 0) {
      cost = Math.min(cost, least[i][j - 1] + (isDoubled(meant, j) ? DOUBLED : letter(j)));
    }
    if (i > 0 && j > 0) {
      boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
      cost = Math.min(cost, least[i - 1][j - 1] + (same ? 0 : letter(Math.min(i, j))));
    }
    if (i > 1
        && j > 1
        && typed.charAt(i - 1) == meant.charAt(j - 2)
        && typed.charAt(i - 2) == meant.charAt(j - 1)) {
      cost = Math.min(cost, least[i - 2][j - 2] + SWAPPED);
    }
    return cost;
  }

  private double known(double[][] least, String typed, int i, String meant, int j) {
    double cost = Double.POSITIVE_INFINITY;
    for (Slip slip : slips) {
      if (endsWith(typed, i, slip.typed()) && endsWith(meant, j, slip.meant())) {
        cost =
            Math.min(
                cost, least[i - slip.typed().length()][j - slip.meant().length()] + slip.cost());
      }
    }
    return cost;
  }

  private static boolean endsWith(String word, int end, String spelling) {
    return word.startsWith(spelling, end - spelling.length());
  }

  private static boolean isDoubled(String word, int end) {
    return end > 1 && word.charAt(end - 1) == word.charAt(end - 2);
  }

  private static double letter(int end) {
    return end == 1 ? FIRST_LETTER : LETTER;
  }
}
