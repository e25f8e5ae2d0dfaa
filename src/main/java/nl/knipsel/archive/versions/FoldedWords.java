package nl.knipsel.archive.versions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The words of a text as signatures compare them: runs of letters and digits, in lower case and
/// without diacritics, so that neither punctuation nor repaired characters make a difference.
final class FoldedWords {
  /// Behind the last character that is decomposed and put in lower case by itself, whatever stands
  /// beside it: marks and Greek follow.
  private static final char TABLE_END = 0x300;

  private static final @Nullable String[] TABLE = table();

  private FoldedWords() {}

  /// Gives each word in turn, in a buffer that the next one is written to.
  static void read(String text, Consumer<? super CharSequence> words) {
    StringBuilder word = new StringBuilder();
    if (isInTable(text)) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') { // as the table has it, and most of a text
          word.append(c);
          continue;
        }
        String folded = TABLE[c];
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
  }

  private static boolean isInTable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= TABLE_END) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
  }

  private static void end(StringBuilder word, Consumer<? super CharSequence> words) {
    if (!word.isEmpty()) {
      words.accept(word);
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
