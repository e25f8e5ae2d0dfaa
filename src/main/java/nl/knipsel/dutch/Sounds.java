package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/// Spellings of one sound in several languages: `oe` and `u`, `sj` and `sh`. Tells which words may
/// be one name, written the Dutch, English, German or Polish way. Immutable and thread-safe.
public final class Sounds {
  private static final String TABLE = "sounds.tsv";
  private static final int MOST_DIFFERENCES = 4;

  private final Map<String, Set<String>> others = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();
  private final int longest;

  private Sounds(List<List<String>> table) {
    for (List<String> spellings : table) {
      for (String spelling : spellings) {
        Set<String> same = others.computeIfAbsent(spelling, s -> new TreeSet<>());
        same.addAll(spellings);
        same.remove(spelling);
      }
    }
    others.keySet().forEach(spelling -> classes.put(spelling, least(spelling)));
    longest = others.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /// The table that comes with the program.
  public static Sounds shipped() {
    try (InputStream in = Sounds.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no table " + TABLE);
      }
      return new Sounds(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.strip().split("\\|")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /// The first, in alphabetical order, of all spellings that can be reached from one by the table.
  private String least(String spelling) {
    Set<String> reached = new HashSet<>(Set.of(spelling));
    Queue<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      others.getOrDefault(open.remove(), Set.of()).stream().filter(reached::add).forEach(open::add);
    }
    return reached.stream().sorted().findFirst().orElse(spelling);
  }

  /// The same for most words that differ by spellings of the table only, and for others too; what
  /// [#differences] is worth asking about.
  ///
  /// @param word in lower case, without diacritics
  public String key(String word) {
    StringBuilder key = new StringBuilder();
    int i = 0;
    while (i < word.length()) {
      int length = Math.min(longest, word.length() - i);
      while (length > 1 && !classes.containsKey(word.substring(i, i + length))) {
        length--;
      }
      String spelling = word.substring(i, i + length);
      key.append(classes.getOrDefault(spelling, spelling));
      i += length;
    }
    return key.toString();
  }

  private record State(int one, int other) {}

  private record Path(State state, List<String> differences) {}

  /// The fewest spellings in which two words differ, from their beginning, as `oe/u`; empty if they
  /// differ in anything else, or in more than four.
  ///
  /// @param one in lower case, without diacritics, as the other
  public Optional<List<String>> differences(String one, String other) {
    List<Path> paths = List.of(new Path(new State(0, 0), List.of()));
    Set<State> seen = new HashSet<>();
    for (int count = 0; count <= MOST_DIFFERENCES; count++) {
      List<Path> next = new ArrayList<>();
      for (Path start : paths) {
        Path path = start;
        while (seen.add(path.state())) {
          int i = path.state().one();
          int j = path.state().other();
          if (i == one.length() && j == other.length()) {
            return Optional.of(path.differences());
          }
          next.addAll(steps(path, one, other));
          if (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
            path = new Path(new State(i + 1, j + 1), path.differences());
          }
        }
      }
      paths = next;
    }
    return Optional.empty();
  }

  private List<Path> steps(Path path, String one, String other) {
    List<Path> steps = new ArrayList<>();
    int i = path.state().one();
    int j = path.state().other();
    for (int length = Math.min(longest, one.length() - i); length > 0; length--) {
      String mine = one.substring(i, i + length);
      for (String theirs : others.getOrDefault(mine, Set.of())) {
        if (other.startsWith(theirs, j)) {
          List<String> differences = new ArrayList<>(path.differences());
          differences.add(mine + "/" + theirs);
          steps.add(new Path(new State(i + length, j + theirs.length()), differences));
        }
      }
    }
    return steps;
  }
}
