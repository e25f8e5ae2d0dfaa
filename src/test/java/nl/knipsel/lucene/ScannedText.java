package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What an analyzer makes of a text, in the order of the text, to be looked through from one end to
/// the other.
final class ScannedText {
  /// Numbers for terms, so that many texts fit in memory.
  static final class Terms {
    private final Map<String, Integer> numbers = new HashMap<>();

    int number(String term) {
      return numbers.computeIfAbsent(term, fresh -> numbers.size());
    }

    /// The terms that are so.
    IntPredicate such(Predicate<String> wanted) {
      java.util.BitSet found = new java.util.BitSet();
      numbers.forEach((term, number) -> {
        if (wanted.test(term)) {
          found.set(number);
        }
      });
      return found::get;
    }
  }

  /// Terms that are as good as each other: the forms of a word at one place.
  static final class Forms implements IntPredicate {
    private final int[] numbers;

    Forms(List<String> forms, Terms terms) {
      numbers = forms.stream().mapToInt(terms::number).toArray();
    }

    @Override
    public boolean test(int term) {
      return numbers().anyMatch(number -> number == term);
    }

    IntStream numbers() {
      return IntStream.of(numbers);
    }

    boolean shares(Forms other) {
      return numbers().anyMatch(other);
    }
  }

  private final int[] terms;
  private final int[] positions;

  private ScannedText(List<Integer> terms, List<Integer> positions) {
    this.terms = terms.stream().mapToInt(Integer::intValue).toArray();
    this.positions = positions.stream().mapToInt(Integer::intValue).toArray();
  }

  static ScannedText of(String text, Analyzer analyzer, Terms numbers) throws IOException {
    List<Integer> terms = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(numbers.number(term.toString()));
        positions.add(position);
      }
      stream.end();
    }
    return new ScannedText(terms, positions);
  }

  IntStream terms() {
    return IntStream.of(terms);
  }

  /// How many places have a term.
  int length() {
    return (int) IntStream.of(positions).distinct().count();
  }

  boolean has(IntPredicate term) {
    return terms().anyMatch(term);
  }

  /// How often terms stand in this order, next to each other.
  long count(List<Forms> places) {
    Set<Integer> starts = new HashSet<>(shifted(places.getFirst(), 0));
    for (int i = 1; i < places.size(); i++) {
      starts.retainAll(shifted(places.get(i), i));
    }
    return starts.size();
  }

  /// How often terms stand near each other, each time counted as 1 / (1 + moves) by the moves that
  /// would bring them into their order. From each place as near as it comes to the others without
  /// passing them, in the order of the text.
  double nearness(List<Forms> places, int slop) {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      found.add(shifted(places.get(i), i));
    }
    int[] at = new int[places.size()];
    double sum = 0;
    while (IntStream.range(0, at.length).allMatch(i -> at[i] < found.get(i).size())) {
      IntUnaryOperator place = i -> found.get(i).get(at[i]);
      int first =
          IntStream.range(0, at.length)
              .reduce((one, other) -> place.applyAsInt(other) < place.applyAsInt(one) ? other : one)
              .orElseThrow();
      int next =
          IntStream.range(0, at.length).filter(i -> i != first).map(place).min().orElseThrow();
      int last = IntStream.range(0, at.length).map(place).max().orElseThrow();
      List<Integer> ofFirst = found.get(first);
      while (at[first] + 1 < ofFirst.size() && ofFirst.get(at[first] + 1) <= next) {
        at[first]++;
      }
      int moves = last - ofFirst.get(at[first]);
      sum += moves <= slop ? 1.0 / (1 + moves) : 0;
      at[first]++;
    }
    return sum;
  }

  /// Where the terms stand, less their number in a phrase.
  private List<Integer> shifted(IntPredicate term, int number) {
    return IntStream.range(0, terms.length)
        .filter(i -> term.test(terms[i]))
        .map(i -> positions[i] - number)
        .boxed()
        .toList();
  }

  /// Whether terms stand in this order, or with so many moves in all. Two places that could be
  /// taken by one term must be taken by two.
  boolean has(List<Forms> places, int slop) {
    List<List<Integer>> found = new ArrayList<>();
    for (Forms place : places) {
      List<Integer> at = new ArrayList<>();
      for (int i = 0; i < terms.length; i++) {
        if (place.test(terms[i])) {
          at.add(i);
        }
      }
      if (at.isEmpty()) {
        return false;
      }
      found.add(at);
    }
    return placed(found, slop, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, new ArrayList<>());
  }

  /// @param least the smallest of the places taken so far, each less its number in the phrase
  private boolean placed(
      List<List<Integer>> found, int slop, int next, int least, int most, List<Integer> taken) {
    if (next == found.size()) {
      return true;
    }
    for (int token : found.get(next)) {
      int place = positions[token] - next;
      int newLeast = Math.min(least, place);
      int newMost = Math.max(most, place);
      if ((long) newMost - newLeast <= slop && !taken.contains(token)) {
        taken.add(token);
        if (placed(found, slop, next + 1, newLeast, newMost, taken)) {
          return true;
        }
        taken.removeLast();
      }
    }
    return false;
  }
}
