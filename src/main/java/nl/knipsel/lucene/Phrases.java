package nl.knipsel.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// The names and headline phrases of an item, as written.
///
/// A name is a run of words with a capital, with particles (`van der`) between them. The first word
/// of a sentence belongs to one only if it is no Dutch word, or has another capital inside, or a
/// capital elsewhere in the item. A phrase is a run of two to four words of a headline that neither
/// begins nor ends with a function word; its words are names or in lower case. Thread-safe.
final class Phrases {
  private static final Pattern WORD =
      Pattern.compile(
          "['\u2019][sS]-\\p{Lu}[\\p{L}\\p{M}\\p{N}-]*"
              + "|\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['\u2019-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
  private static final Pattern GENITIVE = Pattern.compile("['\u2019]s$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\n\"'\u2018-\u201F]");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "het", "'t", "ten", "ter", "te", "von", "bin", "al", "el",
          "la", "le", "da", "di", "du", "des");
  private static final Set<String> FUNCTION_WORDS = functionWords();
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_PHRASE = 4;
  private static final int SHORTEST_WORD = 3;

  private final Lexicon lexicon;

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
    char[] in = text.toCharArray();
    char[] folded = new char[4 * in.length];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, folded, 0, in.length);
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

  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(key(word));
  }

  /// @param joined whether only a blank parts it from the word before it
  private record Token(String text, boolean first, boolean joined) {
    boolean hasCapital() {
      return text.chars().anyMatch(Character::isUpperCase);
    }

    boolean hasInnerCapital() {
      return text.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
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
    private final List<Token> headline;
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    Reading(NewsItem item) {
      headline = tokens(item.story().headline().orElse(""));
      List<Token> body = tokens(IndexFields.body(item));
      for (List<Token> tokens : List.of(headline, body)) {
        tokens.stream()
            .filter(token -> !token.first() && token.hasCapital())
            .forEach(token -> capitals.add(token.text()));
      }
      names(headline);
      names(body);
    }

    private void names(List<Token> tokens) {
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
    private int end(List<Token> tokens, int from) {
      int end = from + 1;
      for (int i = end; i < tokens.size() && i < from + MOST_WORDS; i++) {
        Token token = tokens.get(i);
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

    private boolean isOfName(Token token) {
      return token.hasCapital()
          && token.text().length() > 1
          && (!token.first()
              || token.hasInnerCapital()
              || capitals.contains(token.text())
              || (lexicon.lemmas(token.lower()).isEmpty() && !isFunctionWord(token.text())));
    }

    Set<String> phrases() {
      Set<String> phrases = new LinkedHashSet<>();
      for (int from = 0; from < headline.size(); from++) {
        for (int end = from + 1; end <= Math.min(headline.size(), from + LONGEST_PHRASE); end++) {
          if (end > from + 1 && !headline.get(end - 1).joined()) {
            break;
          }
          List<Token> run = headline.subList(from, end);
          if (canEnd(run.getFirst()) && canEnd(run.getLast())) {
            phrases.add(text(run.stream().map(this::asWord).toList()));
          }
        }
      }
      return phrases;
    }

    private boolean canEnd(Token token) {
      return token.text().length() >= SHORTEST_WORD
          && token.text().chars().anyMatch(Character::isLetter)
          && !isFunctionWord(token.text());
    }

    /// In lower case if it has its capital from the beginning of a sentence.
    private Token asWord(Token token) {
      return isOfName(token) || !token.first()
          ? token
          : new Token(token.lower(), false, token.joined());
    }
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String gap = text.substring(end, matcher.start());
      boolean joined = gap.equals(" ");
      boolean first = tokens.isEmpty() || (!joined && SENTENCE_END.matcher(gap).find());
      tokens.add(new Token(GENITIVE.matcher(matcher.group()).replaceFirst(""), first, joined));
      end = matcher.end();
    }
    return tokens;
  }
}
