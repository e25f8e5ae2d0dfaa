package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.Sounds;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// The words of an archive as written, and which of them are written much alike. Holds at most
/// [#MOST_WORDS], the most frequent ones.
final class ArchiveWords {
  private static final int MOST_WORDS = 200_000;
  private static final int LEAST_ITEMS = 2;
  private static final int SHORTEST = 4;
  private static final int MOST_OF_ONE_SOUND = 20;
  private static final int MOST_FUZZY = 5_000;
  private static final int SHORTEST_FUZZY = 5;
  private static final int SHORTEST_OF_TWO_EDITS = 8;
  private static final String WORD = "word";

  private final Lexicon lexicon;

  /// How many items have a word in their body, or in their headline if those are more.
  private final Map<String, Long> items = new TreeMap<>();

  private ArchiveWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Two words, the first in alphabetical order first.
  record Pair(String one, String other) {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /// @param lexicon of the words that need not be a spelling of another one
  static ArchiveWords of(Vocabulary vocabulary, Lexicon lexicon) throws IOException {
    ArchiveWords words = new ArchiveWords(lexicon);
    PriorityQueue<Map.Entry<String, Long>> most =
        new PriorityQueue<>(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
    for (String field : Vocabulary.WRITTEN) {
      vocabulary.read(
          field,
          LEAST_ITEMS,
          (word, having) -> {
            if (isWord(word)) {
              most.add(Map.entry(word, having));
              if (most.size() > MOST_WORDS) {
                most.remove();
              }
            }
          });
    }
    most.forEach(word -> words.items.merge(word.getKey(), word.getValue(), Math::max));
    return words;
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST && term.chars().allMatch(Character::isLetter);
  }

  /// How many items have the rarer word, about.
  long rarer(Pair pair) {
    return Math.min(items.getOrDefault(pair.one(), 0L), items.getOrDefault(pair.other(), 0L));
  }

  /// Words that differ by spellings of the same sounds only.
  List<Pair> ofOneSound(Sounds sounds) {
    Map<String, List<String>> byKey = new TreeMap<>();
    items
        .keySet()
        .forEach(
            word -> byKey.computeIfAbsent(sounds.key(word), key -> new ArrayList<>()).add(word));
    List<Pair> pairs = new ArrayList<>();
    for (List<String> words : byKey.values()) {
      List<String> frequent =
          words.stream().sorted(byFrequency()).limit(MOST_OF_ONE_SOUND).toList();
      for (int i = 0; i < frequent.size(); i++) {
        for (String other : frequent.subList(i + 1, frequent.size())) {
          if (sounds.differences(frequent.get(i), other).isPresent()) {
            add(pairs, frequent.get(i), other);
          }
        }
      }
    }
    return pairs;
  }

  /// Words that are one character apart, or two for long ones, and begin alike. Looks from the most
  /// frequent words that the lexicon does not know.
  List<Pair> alike() throws IOException {
    List<String> unknown =
        items.keySet().stream()
            .filter(word -> word.length() >= SHORTEST_FUZZY && !isKnown(word))
            .sorted(byFrequency())
            .limit(MOST_FUZZY)
            .toList();
    Set<Pair> pairs = new HashSet<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      index(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Terms terms = MultiTerms.getTerms(reader, WORD);
        for (String word : terms == null ? List.<String>of() : unknown) {
          int edits = word.length() >= SHORTEST_OF_TWO_EDITS ? 2 : 1;
          FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(WORD, word), edits, 1, true);
          for (BytesRef term = near.next(); term != null; term = near.next()) {
            String other = term.utf8ToString();
            if (!other.equals(word)) {
              pairs.add(Pair.of(word, other));
            }
          }
        }
      }
    }
    return List.copyOf(pairs);
  }

  /// Makes a dictionary of the words, so that Lucene's automata find those that are alike.
  private void index(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String word : items.keySet()) {
        Document document = new Document();
        document.add(new StringField(WORD, word, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  /// Two words of the lexicon are two words.
  private void add(List<Pair> pairs, String one, String other) {
    if (!isKnown(one) || !isKnown(other)) {
      pairs.add(Pair.of(one, other));
    }
  }

  private boolean isKnown(String word) {
    return !lexicon.lemmas(word).isEmpty();
  }

  private Comparator<String> byFrequency() {
    return Comparator.comparingLong((String word) -> -items.getOrDefault(word, 0L))
        .thenComparing(word -> word);
  }
}
