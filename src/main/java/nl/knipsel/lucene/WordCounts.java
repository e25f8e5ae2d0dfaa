package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How often words occur in some texts, by their lemmas as the index counts them: also as parts of
/// compounds and as countries. A hyphenated word is one, and its pieces are counted as its parts
/// are. Of one thread.
final class WordCounts {
  /// A lemma's occurrences.
  static final class Count {
    private final WrittenForms forms = new WrittenForms();
    private long total;
    private long items;
    private int lastItem = -1;

    /// As a word of its own, not as a part only; empty if it never is.
    String text() {
      return forms.mostFrequent();
    }

    long total() {
      return total;
    }

    /// How many items have it.
    long items() {
      return items;
    }
  }

  private final WordOccurrences archive;
  private final Set<String> leftOut;
  private final Map<String, Long> known = new HashMap<>();
  private final Map<String, Count> counts = new HashMap<>();

  /// @param leftOut lemmas that are not counted
  WordCounts(WordOccurrences archive, Set<String> leftOut) {
    this.archive = archive;
    this.leftOut = leftOut;
  }

  /// Counts the words at these positions of a text.
  ///
  /// @param item number of the item that the text is of; texts of one item come one after another
  void add(ReadText text, List<Integer> positions, int item) {
    for (int position : positions) {
      ReadText.Word word = text.word(position);
      String lemma = mostFrequent(word.lemmas());
      if (isWord(text.text(word.span()))) {
        Set<String> lemmas = new HashSet<>(Set.of(lemma));
        word.parts().forEach(part -> lemmas.add(part.term()));
        lemmas.forEach(each -> count(each, item));
        if (!word.isPiece()) {
          count(lemma).forms.add(text.text(word.span()));
        }
      }
      Optional<ReadText.Joined> joined = word.joined();
      if (joined.isPresent() && !isLeftOut(text, position, joined.get())) {
        count(joined.get().term(), item);
        count(joined.get().term()).forms.add(text.text(joined.get().span()));
      }
    }
  }

  private static boolean isWord(String written) {
    return written.codePoints().filter(Character::isLetter).count() > 1;
  }

  /// Whether all pieces of a hyphenated word are.
  private boolean isLeftOut(ReadText text, int first, ReadText.Joined joined) {
    for (int i = first; i < text.size() && text.word(i).span().from() < joined.span().to(); i++) {
      ReadText.Word piece = text.word(i);
      if (Collections.disjoint(piece.lemmas(), leftOut)
          && piece.parts().stream().noneMatch(part -> leftOut.contains(part.term()))) {
        return false;
      }
    }
    return true;
  }

  /// Has the archive count those lemmas of texts that stand at a position with others. Wanted
  /// before the texts are added.
  void learn(List<ReadText> texts) throws IOException {
    Set<String> unknown = new HashSet<>();
    for (ReadText text : texts) {
      for (int position = 0; position < text.size(); position++) {
        Set<String> lemmas = text.word(position).lemmas();
        if (lemmas.size() > 1) {
          unknown.addAll(lemmas);
        }
      }
    }
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      known.putAll(archive.of(unknown));
    }
  }

  /// Of several lemmas of a word the one that is most frequent in the archive, as the index has
  /// them all.
  private String mostFrequent(Set<String> lemmas) {
    String best = "";
    for (String lemma : lemmas) {
      best =
          best.isEmpty() || known.getOrDefault(lemma, 0L) > known.getOrDefault(best, 0L)
              ? lemma
              : best;
    }
    return best;
  }

  private void count(String lemma, int item) {
    Count count = count(lemma);
    count.total++;
    if (count.lastItem != item) {
      count.lastItem = item;
      count.items++;
    }
  }

  private Count count(String lemma) {
    return counts.computeIfAbsent(lemma, none -> new Count());
  }

  /// What was counted, without what is left out, what fewer items have and what is a part only.
  Map<String, Count> byLemma(int leastItems) {
    Map<String, Count> words = new HashMap<>(counts);
    words.keySet().removeAll(leftOut);
    words.values().removeIf(count -> count.items() < leastItems || count.text().isEmpty());
    return words;
  }
}
