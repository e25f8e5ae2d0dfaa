package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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

  boolean has(IntPredicate term) {
    for (int number : terms) {
      if (term.test(number)) {
        return true;
      }
    }
    return false;
  }

  /// Whether terms stand in this order, or with so many moves in all. Two places that could be
  /// taken by one term must be taken by two.
  boolean has(List<IntPredicate> places, int slop) {
    List<List<Integer>> found = new ArrayList<>();
    for (IntPredicate place : places) {
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
