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

  private final Map<List<String>, Match> matches = new HashMap<>();
  private final int longest;

  /// @param groups each of two forms or more, in their usual spelling
  /// @throws IllegalArgumentException if a form has no words or was there before, naming it
  public Variants(Collection<? extends Collection<String>> groups) {
    groups.forEach(this::add);
    longest = matches.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private void add(Collection<String> group) {
    List<Form> forms = group.stream().map(text -> new Form(text, words(text))).toList();
    if (forms.size() < 2) {
      throw new IllegalArgumentException("no other form than " + group);
    }
    for (Form form : forms) {
      if (form.words().isEmpty()) {
        throw new IllegalArgumentException("'%s' has no words".formatted(form.text()));
      }
      List<Form> others =
          forms.stream().filter(other -> !other.words().equals(form.words())).toList();
      if (matches.put(form.words(), new Match(form.words().size(), others)) != null) {
        throw new IllegalArgumentException("'%s' is there twice".formatted(form.text()));
      }
    }
  }

  /// The longest form that the words from an index on begin with, if any.
  ///
  /// @param words as [#words] gives them
  /// @throws IndexOutOfBoundsException if the index is negative or past the end of the words
  public Optional<Match> longestAt(List<String> words, int from) {
    Objects.checkFromToIndex(from, words.size(), words.size());
    List<String> rest = words.subList(from, words.size());
    for (int length = Math.min(longest, rest.size()); length > 0; length--) {
      Match match = matches.get(rest.subList(0, length));
      if (match != null) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
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
    return CharKind.of(codePoint) != CharKind.OTHER;
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
