package nl.knipsel.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/// The names and headline phrases of an item, as written.
///
/// A name is a run of words with a capital, with particles (`van der`) between them. The first word
/// of a sentence belongs to one only if it is no Dutch word, or has another capital inside, or a
/// capital elsewhere in the item. A phrase is a run of two to four words of a headline that neither
/// begins nor ends with a function word; its words are names or in lower case. Thread-safe.
final class Phrases {
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "het", "'t", "ten", "ter", "te", "von", "bin", "al", "el",
          "la", "le", "da", "di", "du", "des");
  private static final Set<String> FUNCTION_WORDS = functionWords();
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_PHRASE = 4;
  private static final int SHORTEST_WORD = 3;
  private static final int SLOTS = 1 << 14;
  private static final char ASCII_END = 0x80;

  private final Lexicon lexicon;

  /// The words last looked up, each in a slot of its hash. What is there never changes, so threads
  /// share it: one that does not see another's looks once more.
  private final @Nullable Known[] slots = new Known[SLOTS];

  private record Known(String word, boolean isWord) {}

  /// @param lexicon of the words that are no names
  Phrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Set<String> functionWords() {
    try (InputStream in = Phrases.class.getResourceAsStream("function-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("no function-words.txt");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("function-words.txt", e);
    }
  }

  /// What is compared when completing: without case, diacritics and signs, a blank between words.
  static String key(String text) {
    char[] folded = text.toCharArray();
    int length = folded.length;
    if (!isAscii(folded)) {
      char[] in = folded;
      folded = new char[4 * in.length];
      length = ASCIIFoldingFilter.foldToASCII(in, 0, folded, 0, in.length);
    }
    StringBuilder key = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = folded[i];
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        key.append(Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !key.isEmpty()
          && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().stripTrailing();
  }

  private static boolean isAscii(char[] text) {
    for (char c : text) {
      if (c >= ASCII_END) {
        return false;
      }
    }
    return true;
  }

  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(key(word));
  }

  /// Does the lexicon have this lower-case word?
  private boolean isWord(String word) {
    int slot = (word.hashCode() ^ (word.hashCode() >>> 13)) & (SLOTS - 1);
    Known known = slots[slot];
    if (known == null || !known.word.equals(word)) {
      known = new Known(word, !lexicon.lemmas(word).isEmpty());
      slots[slot] = known;
    }
    return known.isWord;
  }

  /// @param names of headline and body, of one word or more, in their order
  /// @param phrases of the headline, of one word or more
  record Found(Set<String> names, Set<String> phrases) {}

  /// The words of a name without its particles.
  static List<String> nameWords(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> word.chars().anyMatch(Character::isUpperCase))
        .toList();
  }

  Found in(NewsItem item) {
    Reading reading = new Reading(item);
    return new Found(reading.names, reading.phrases());
  }

  private final class Reading {
    private final List<WrittenToken> headline;
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    Reading(NewsItem item) {
      headline = WrittenToken.of(item.story().headline().orElse(""));
      List<WrittenToken> body = WrittenToken.of(IndexFields.body(item));
      noteCapitals(headline);
      noteCapitals(body);
      names(headline);
      names(body);
    }

    private void noteCapitals(List<WrittenToken> tokens) {
      for (WrittenToken token : tokens) {
        if (!token.first() && token.hasCapital()) {
          capitals.add(token.text());
        }
      }
    }

    private void names(List<WrittenToken> tokens) {
      int at = 0;
      while (at < tokens.size()) {
        int end = isOfName(tokens.get(at)) ? end(tokens, at) : at;
        if (end > at) {
          names.add(text(tokens.subList(at, end)));
        }
        at = Math.max(at + 1, end);
      }
    }

    /// The index after the last word of the name that begins here.
    private int end(List<WrittenToken> tokens, int from) {
      int end = from + 1;
      for (int i = end; i < tokens.size() && i < from + MOST_WORDS; i++) {
        WrittenToken token = tokens.get(i);
        if (!token.joined() || token.first()) {
          break;
        }
        if (token.hasCapital()) {
          end = i + 1;
        } else if (!PARTICLES.contains(token.text())) {
          break;
        }
      }
      return end;
    }

    private boolean isOfName(WrittenToken token) {
      return token.hasCapital()
          && token.text().length() > 1
          && (!token.first()
              || token.hasInnerCapital()
              || capitals.contains(token.text())
              || (!isWord(token.lower()) && !isFunctionWord(token.text())));
    }

    Set<String> phrases() {
      Set<String> phrases = new LinkedHashSet<>();
      List<WrittenToken> words = headline.stream().map(this::asWord).toList();
      List<Boolean> canEnd = headline.stream().map(this::canEnd).toList();
      for (int from = 0; from < words.size(); from++) {
        if (!canEnd.get(from)) {
          continue;
        }
        for (int end = from + 1; end <= Math.min(words.size(), from + LONGEST_PHRASE); end++) {
          if (end > from + 1 && !headline.get(end - 1).joined()) {
            break;
          }
          if (canEnd.get(end - 1)) {
            phrases.add(text(words.subList(from, end)));
          }
        }
      }
      return phrases;
    }

    private boolean canEnd(WrittenToken token) {
      return token.text().length() >= SHORTEST_WORD
          && token.text().chars().anyMatch(Character::isLetter)
          && !isFunctionWord(token.text());
    }

    /// In lower case if it has its capital from the beginning of a sentence.
    private WrittenToken asWord(WrittenToken token) {
      return isOfName(token) || !token.first() ? token : token.lowered();
    }
  }

  private static String text(List<WrittenToken> tokens) {
    StringBuilder text = new StringBuilder();
    for (WrittenToken token : tokens) {
      text.append(text.isEmpty() ? "" : " ").append(token.text());
    }
    return text.toString();
  }
}
