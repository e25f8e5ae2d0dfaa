package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Query;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.lucene.QueryHelp.Counter;

/// Which words of a query may be misspelt: those that next to no item has in any form, and that the
/// lexicon does not know. Thread-safe.
final class SuspectWords {
  /// Words of a query that are looked at, and those of them that may be suspect.
  private static final int MOST_WORDS = 50;

  private static final int MOST_SUSPECTS = 4;

  /// A word that more items have is right: two, or in a large archive one in so many.
  private static final int RARE = 2;

  private static final int ONE_IN = 100_000;

  private final FieldAnalyzers analyzers;
  private final Lexicon lexicon;
  private final WordCandidates words;
  private final long rare;

  /// @param items how many the archive has
  SuspectWords(FieldAnalyzers analyzers, Lexicon lexicon, WordCandidates words, long items) {
    this.analyzers = analyzers;
    this.lexicon = lexicon;
    this.words = words;
    rare = Math.max(RARE, items / ONE_IN);
  }

  /// @param leaf number of the word or phrase of the query
  /// @param text of that leaf
  /// @param from first character of the suspect in it
  /// @param to character after it
  /// @param word the suspect as the index would have it
  /// @param found how many items it is found in
  /// @param compound whether it can be read as a compound of words that the lexicon knows, and so
  ///   is likely to be right
  record Suspect(
      int leaf, Query text, int from, int to, String word, long found, boolean compound) {
    /// Whether it is all of a word that was not typed between quotes.
    boolean isWholeWord() {
      return text instanceof Query.Word(String typed) && from == 0 && to == typed.length();
    }
  }

  boolean isRare(long found) {
    return found <= rare;
  }

  List<Suspect> in(List<Query> leaves, Counter counter) throws IOException {
    List<Suspect> suspects = new ArrayList<>();
    int seen = 0;
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      String text = text(leaves.get(leaf));
      for (AnalyzedWord.Position position : exact(text).positions()) {
        if (++seen > MOST_WORDS || suspects.size() == MOST_SUSPECTS) {
          return suspects;
        }
        String word = position.words().getFirst();
        if (!word.chars().allMatch(Character::isLetter)) {
          continue;
        }
        long written = words.frequency(word);
        if (!isRare(written)) {
          continue;
        }
        long found =
            leaves.get(leaf) instanceof Query.Word
                ? counter.count(new Query.Word(text.substring(position.from(), position.to())))
                : written;
        if (isRare(found) && lexicon.lemmas(word).isEmpty()) {
          suspects.add(
              new Suspect(
                  leaf,
                  leaves.get(leaf),
                  position.from(),
                  position.to(),
                  word,
                  found,
                  isCompound(word)));
        }
      }
    }
    return suspects;
  }

  static String text(Query leaf) {
    return switch (leaf) {
      case Query.Word(String text) -> text;
      case Query.Phrase(String text, int slop) -> text;
      default -> throw new IllegalArgumentException("no leaf: " + leaf);
    };
  }

  AnalyzedWord exact(String text) {
    return AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text);
  }

  private boolean isCompound(String word) {
    return AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word).positions().stream()
        .anyMatch(position -> !position.compound().isEmpty());
  }
}
