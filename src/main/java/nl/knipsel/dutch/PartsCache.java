package nl.knipsel.dutch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of the words met last, so that a frequent word is split once. Each slot holds one word
/// and forgets it for the next with the same slot: memory is bounded. Not thread-safe.
final class PartsCache {
  private static final int SLOTS = 1 << 14;

  private static final class Entry {
    final char[] word;
    final List<Part> parts;

    Entry(char[] word, List<Part> parts) {
      this.word = word;
      this.parts = parts;
    }
  }

  private final @Nullable Entry[] entries = new Entry[SLOTS];
  private final CompoundSplitter splitter;

  PartsCache(CompoundSplitter splitter) {
    this.splitter = splitter;
  }

  List<Part> parts(char[] text, int length) {
    int slot = slot(text, length);
    Entry entry = entries[slot];
    if (entry == null || !Arrays.equals(entry.word, 0, entry.word.length, text, 0, length)) {
      char[] word = Arrays.copyOf(text, length);
      entry = new Entry(word, splitter.split(new String(word)));
      entries[slot] = entry;
    }
    return entry.parts;
  }

  private static int slot(char[] text, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ (hash >>> 13)) & (SLOTS - 1);
  }
}
