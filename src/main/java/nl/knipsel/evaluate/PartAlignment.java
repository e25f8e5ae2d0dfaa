package nl.knipsel.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Finds where the parts of a compound, given as lemmas, stand in the word as written.
///
/// The word is cut into as many pieces as there are parts so that the pieces' edit distances to
/// their parts add up to the least, a piece that does not begin with its part's first letter
/// costing 2 more; of equally good cuts the later ones are taken. So a linking element belongs to
/// the piece before it: `gemeente|raads|leden`, `70-|punten|plan`, `scheep|vaart` (schip, vaart).
/// Letter case is ignored.
final class PartAlignment {
  /// Longer than any linking element (`s`, `e`, `en`, `er`, `ens`, hyphen, ...).
  private static final int LONGEST_LINK = 3;

  private static final int WRONG_START = 2;
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final String word;
  private final List<String> parts;

  private PartAlignment(String word, List<String> parts) {
    this.word = fold(word);
    this.parts = parts.stream().map(PartAlignment::fold).toList();
    if (this.word.length() < parts.size()) {
      throw new IllegalArgumentException("%s is too short for %s".formatted(word, parts));
    }
  }

  /// One point fewer than parts. Where a piece is its part and up to 3 letters more, the split
  /// point allows any place within these letters.
  static List<SplitPoint> splitPoints(String word, List<String> parts) {
    PartAlignment alignment = new PartAlignment(word, parts);
    List<SplitPoint> points = new ArrayList<>();
    int begin = 0;
    int part = 0;
    for (int end : alignment.cuts()) {
      int core = alignment.coreEnd(begin, end, alignment.parts.get(part));
      points.add(new SplitPoint(core, end));
      begin = end;
      part++;
    }
    return points;
  }

  /// Where a piece's part ends if only a linking element follows it, else the piece's end.
  private int coreEnd(int begin, int end, String part) {
    int core = begin + part.length();
    boolean linked = word.startsWith(part, begin) && core <= end && end - core <= LONGEST_LINK;
    return linked ? core : end;
  }

  private List<Integer> cuts() {
    int length = word.length();
    int[][] cost = new int[parts.size() + 1][length + 1];
    int[][] begin = new int[parts.size() + 1][length + 1];
    for (int[] row : cost) {
      Arrays.fill(row, NEVER);
    }
    cost[0][0] = 0;
    for (int part = 0; part < parts.size(); part++) {
      for (int from = part; from < length; from++) {
        if (cost[part][from] == NEVER) {
          continue;
        }
        int[] distances = distances(parts.get(part), from);
        for (int to = from + 1; to <= length; to++) {
          int sum = cost[part][from] + distances[to - from] + startCost(part, from);
          if (sum <= cost[part + 1][to]) {
            cost[part + 1][to] = sum;
            begin[part + 1][to] = from;
          }
        }
      }
    }
    List<Integer> cuts = new ArrayList<>();
    int cut = length;
    for (int part = parts.size(); part > 1; part--) {
      cut = begin[part][cut];
      cuts.addFirst(cut);
    }
    return cuts;
  }

  private int startCost(int part, int from) {
    return parts.get(part).charAt(0) == word.charAt(from) ? 0 : WRONG_START;
  }

  /// Levenshtein's distance of a part to the word's next 0, 1, 2, ... letters.
  private int[] distances(String part, int from) {
    int[] previous = new int[word.length() - from + 1];
    Arrays.setAll(previous, i -> i);
    for (int p = 1; p <= part.length(); p++) {
      int[] current = new int[previous.length];
      current[0] = p;
      for (int i = 1; i < current.length; i++) {
        int replace = part.charAt(p - 1) == word.charAt(from + i - 1) ? 0 : 1;
        current[i] =
            Math.min(previous[i - 1] + replace, Math.min(previous[i] + 1, current[i - 1] + 1));
      }
      previous = current;
    }
    return previous;
  }

  /// Lower case letter by letter, so that offsets stay.
  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }
}
