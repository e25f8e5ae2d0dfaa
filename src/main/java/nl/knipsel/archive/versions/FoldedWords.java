package nl.knipsel.archive.versions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a text as signatures compare them: runs of letters and digits, in lower case and
/// without diacritics, so that neither punctuation nor repaired characters make a difference.
final class FoldedWords {
  /// Behind the last character that is decomposed and put in lower case by itself, whatever stands
  /// beside it: marks and Greek follow.
  private static final char TABLE_END = 0x300;

  private static final @Nullable String[] TABLE = table();

  private FoldedWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    if (text.chars().allMatch(c -> c < TABLE_END)) {
      for (int i = 0; i < text.length(); i++) {
        String folded = TABLE[text.charAt(i)];
        if (folded == null) {
          end(word, words);
        } else {
          word.append(folded);
        }
      }
    } else {
      String folded = folded(text);
      for (int i = 0; i < folded.length(); ) {
        int c = folded.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isLetterOrDigit(c)) {
          word.appendCodePoint(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
          end(word, words);
        }
      }
    }
    end(word, words);
    return words;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /// What each character makes of a word; null for one that ends it.
  private static @Nullable String[] table() {
    @Nullable String[] table = new String[TABLE_END];
    for (char c = 0; c < TABLE_END; c++) {
      String folded = folded(String.valueOf(c));
      String letters =
          folded
              .codePoints()
              .filter(Character::isLetterOrDigit)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      boolean marks =
          folded
              .codePoints()
              .allMatch(each ->
                  Character.isLetterOrDigit(each)
                      || Character.getType(each) == Character.NON_SPACING_MARK);
      table[c] = marks ? letters : null;
    }
    return table;
  }
}
