package nl.knipsel.dutch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers the lemmas of recent words, so that the common ones cost no lookup and no memory. Not
/// thread-safe: each filter has its own.
///
/// Holds at most 16,384 words of at most 40 characters (some 4 MB); a word takes the place of the
/// one that was in its slot.
final class LemmaCache {
  private static final int SLOTS = 1 << 14;
  private static final int LONGEST = 40;

  private final Lemmatizer lemmatizer;
  private final @Nullable Entry[] slots = new Entry[SLOTS];

  LemmaCache(Lemmatizer lemmatizer) {
    this.lemmatizer = lemmatizer;
  }

  /// The lemmas of the word in the first characters of a buffer, not to be changed.
  char[][] lemmas(char[] buffer, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    Entry entry = slots[slot];
    if (entry == null || !Arrays.equals(entry.form, 0, entry.form.length, buffer, 0, length)) {
      entry = look(new String(buffer, 0, length));
      if (length <= LONGEST) {
        slots[slot] = entry;
      }
    }
    return entry.lemmas;
  }

  private Entry look(String form) {
    List<String> lemmas = lemmatizer.lemmas(form);
    char[][] chars = new char[lemmas.size()][];
    Arrays.setAll(chars, i -> lemmas.get(i).toCharArray());
    return new Entry(form.toCharArray(), chars);
  }

  private static final class Entry {
    private final char[] form;
    private final char[][] lemmas;

    Entry(char[] form, char[][] lemmas) {
      this.form = form;
      this.lemmas = lemmas;
    }
  }
}
