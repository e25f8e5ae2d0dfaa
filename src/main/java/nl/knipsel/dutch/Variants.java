package nl.knipsel.dutch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.knipsel.news.ComposedText;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Spellings and names that a reader takes for the same: `Kyiv` and `Kiev`, `VS` and `Verenigde
/// Staten`. Immutable and thread-safe.
///
/// Forms are found by their words as [#words] gives them, so that case, diacritics and hyphens do
/// not matter. Inflected forms are found only if they are in the list.
public final class Variants {
  /// Knows no word.
  public static final Variants NONE = new Variants(List.of());

  private static final String BETWEEN_WORDS = " \t\n\u000B\f\r/-";

  private static final char ASCII_END = '\u0080';

  /// One spelling of a group.
  ///
  /// @param text as it stands in the list, to be shown
  /// @param words of it, at least one, as [#words] gives them
  public record Form(String text, List<String> words) {
    public Form {
      words = List.copyOf(words);
    }
  }

  /// A form that was found.
  ///
  /// @param length how many words it has, at least one
  /// @param others the other forms of its group, at least one, in their order
  public record Match(int length, List<Form> others) {
    public Match {
      others = List.copyOf(others);
    }
  }

  /// A form as it stands in the list, and the forms of its group.
  private record Listed(String text, List<String> group) {}

  /// By the words of each form with a blank between them, which is all that most forms are: what
  /// else there is to say of a form is found out when it is asked for.
  private final Map<String, Listed> listed = new HashMap<>();

  private final int longest;

  /// @param groups each of two forms or more, in their usual spelling
  /// @throws IllegalArgumentException if a form has no words or was there before, naming it
  public Variants(Collection<? extends Collection<String>> groups) {
    int most = 0;
    for (Collection<String> forms : groups) {
      List<String> group = List.copyOf(forms);
      if (group.size() < 2) {
        throw new IllegalArgumentException("no other form than " + group);
      }
      for (String form : group) {
        most = Math.max(most, add(new Listed(form, group)));
      }
    }
    longest = most;
  }

  /// Takes up a form; gives how many words it has.
  private int add(Listed form) {
    String key = areWords(form.text) ? form.text.toLowerCase(Locale.ROOT) : key(words(form.text));
    if (key.isEmpty()) {
      throw new IllegalArgumentException("'%s' has no words".formatted(form.text));
    }
    if (listed.put(key, form) != null) {
      throw new IllegalArgumentException("'%s' is there twice".formatted(form.text));
    }
    int words = 1;
    for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
  }

  private static String key(List<String> words) {
    return String.join(" ", words);
  }

  /// Whether a text has nothing but letters of ASCII with a blank between words.
  private static boolean areWords(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = isLetter(c | 0x20);
      if (!letter && (c != ' ' || !inWord)) {
        return false;
      }
      inWord = letter;
    }
    return inWord;
  }

  /// The longest form that the words from an index on begin with, if any.
  ///
  /// @param words as [#words] gives them
  /// @throws IndexOutOfBoundsException if the index is negative or past the end of the words
  public Optional<Match> longestAt(List<String> words, int from) {
    Objects.checkFromToIndex(from, words.size(), words.size());
    List<String> rest = words.subList(from, words.size());
    for (int length = Math.min(longest, rest.size()); length > 0; length--) {
      Listed form = listed.get(key(rest.subList(0, length)));
      if (form != null) {
        return Optional.of(match(form));
      }
    }
    return Optional.empty();
  }

  private static Match match(Listed form) {
    List<Form> others = new ArrayList<>();
    for (String other : form.group) {
      if (!other.equals(form.text)) {
        others.add(new Form(other, words(other)));
      }
    }
    return new Match(words(form.text).size(), others);
  }

  /// The words of a text: cut at blanks, hyphens and slashes, without signs at their edges,
  /// lower-case, diacritics folded as Lucene's ASCIIFoldingFilter does. `'s-Hertogenbosch` gives
  /// `s` and `hertogenbosch`, `Giro d’Italia` `giro` and `d'italia`.
  public static List<String> words(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || BETWEEN_WORDS.indexOf(folded.charAt(i)) >= 0) {
        addWithoutEdges(folded, from, i, words);
        from = i + 1;
      }
    }
    return List.copyOf(words);
  }

  private static void addWithoutEdges(String text, int from, int to, List<String> words) {
    int begin = from;
    while (begin < to && !isOfWord(text.codePointAt(begin))) {
      begin += Character.charCount(text.codePointAt(begin));
    }
    int end = to;
    while (end > begin && !isOfWord(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (begin < end) {
      words.add(text.substring(begin, end));
    }
  }

  private static boolean isOfWord(int codePoint) {
    if (codePoint < ASCII_END) {
      return isLetter(codePoint | 0x20) || (codePoint >= '0' && codePoint <= '9');
    }
    return CharKind.of(codePoint) != CharKind.OTHER;
  }

  private static boolean isLetter(int lowerCase) {
    return lowerCase >= 'a' && lowerCase <= 'z';
  }

  private static String fold(String text) {
    if (text.chars().allMatch(c -> c < ASCII_END)) {
      return text.toLowerCase(Locale.ROOT);
    }
    char[] composed = ComposedText.of(text).toCharArray();
    char[] folded = new char[4 * composed.length];
    int length = ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length);
    return new String(folded, 0, length).toLowerCase(Locale.ROOT);
  }
}
