package nl.knipsel.dutch;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers what the steps of a chain made of recent words. A word takes the place of the one that
/// was in its slot, so that memory is bounded: at most [#SLOTS] words of at most [#LONGEST]
/// characters, some 40 MB if all are taken. The slots are shared by all filters of an analyzer:
/// what is in them never changes, so a thread finds a word of another's or reads it once more.
/// Apart from the slots not thread-safe: each filter has its own.
final class WordCache {
  static final int SLOTS = 1 << 17;

  /// A longer word is read anew each time; in chars.
  static final int LONGEST = 40;

  /// The words that an analyzer has read. Thread-safe.
  static final class Slots {
    private final @Nullable WordStack[] stacks = new WordStack[SLOTS];
  }

  private final OneWord steps;
  private final @Nullable WordStack[] slots;

  WordCache(OneWord steps, Slots slots) {
    this.steps = steps;
    this.slots = slots.stacks;
  }

  /// The tokens of the word in the first characters of a buffer.
  WordStack stack(char[] buffer, int length, String type, boolean keyword) throws IOException {
    if (keyword || length > LONGEST) {
      return steps.read(Arrays.copyOf(buffer, length), type, keyword);
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    WordStack stack = slots[slot];
    if (stack == null || !stack.isOf(buffer, length, type)) {
      stack = steps.read(Arrays.copyOf(buffer, length), type, false);
      slots[slot] = stack;
    }
    return stack;
  }
}
