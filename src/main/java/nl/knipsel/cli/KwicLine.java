package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.archive.query.Field;

/// A match and the text that it stands in.
///
/// @param position of its first word in the field, from 0
/// @param text the whole headline or body
/// @param match the whole words that matched
record KwicLine(String id, Field field, int position, String text, Span match) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /// How many words of a context are compared, and within how many characters they are looked for.
  private static final int WORDS = 5;

  private static final int REACH = 400;

  /// A line for each match of a hit; matches that overlap are one.
  static List<KwicLine> of(Hit hit) {
    List<KwicLine> lines = new ArrayList<>();
    for (Explanation.Match match : hit.explanation().orElseThrow().matches()) {
      KwicLine line =
          new KwicLine(
              hit.item().id(),
              match.field(),
              match.position(),
              Explanation.text(hit.item(), match.field()),
              match.words());
      if (!lines.isEmpty() && lines.getLast().overlaps(line)) {
        line = lines.removeLast().with(line);
      }
      lines.add(line);
    }
    return lines;
  }

  private boolean overlaps(KwicLine next) {
    return field == next.field && next.match.from() < match.to();
  }

  private KwicLine with(KwicLine next) {
    Span both = new Span(match.from(), Math.max(match.to(), next.match.to()));
    return new KwicLine(id, field, position, text, both);
  }

  String left() {
    return text.substring(Math.max(0, match.from() - REACH), match.from());
  }

  String matched() {
    return text.substring(match.from(), match.to());
  }

  String right() {
    return text.substring(match.to(), Math.min(text.length(), match.to() + REACH));
  }

  /// The words before the match, the nearest first.
  List<String> wordsLeft() {
    List<String> words = words(left()).reversed();
    return words.subList(0, Math.min(WORDS, words.size()));
  }

  /// The words behind the match, the nearest first.
  List<String> wordsRight() {
    List<String> words = words(right());
    return words.subList(0, Math.min(WORDS, words.size()));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
