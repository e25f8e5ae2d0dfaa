package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A set of words as they stand in a file, one per line, in UTF-8; `#` begins a comment line. Only
/// hashed when loaded, like [PartTable]. Immutable and thread-safe.
final class WordList {
  private final byte[] text;

  /// Where a word begins, plus 1; 0 where there is none.
  private final int[] slots;

  private final int shift;

  /// @param name the file's name, for messages
  /// @throws IOException if a line is not one lower-case word; the message names file and line
  WordList(byte[] text, String name) throws IOException {
    this.text = text;
    shift = Integer.numberOfLeadingZeros(Math.max(16, text.length / 2));
    slots = new int[1 << 32 - shift];
    int line = 0;
    int start = 0;
    while (start < text.length) {
      line++;
      int hash = 0;
      int at = start;
      for (; at < text.length && text[at] != '\n'; at++) {
        hash = TextHash.of(hash, text[at]);
      }
      if (at > start && text[start] != '#') {
        check(start, at, name, line);
        add(start, hash);
      }
      start = at + 1;
    }
  }

  private void check(int start, int end, String name, int line) throws IOException {
    for (int i = start; i < end; i++) {
      if (text[i] <= ' ' && text[i] >= 0 || text[i] >= 'A' && text[i] <= 'Z') {
        throw new IOException(
            "%s:%d: expected one lower-case word: '%s'"
                .formatted(
                    name, line, new String(text, start, end - start, StandardCharsets.UTF_8)));
      }
    }
  }

  private void add(int start, int hash) {
    int slot = TextHash.slot(hash, shift);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = start + 1;
  }

  /// Is this range of a word, with this hash, in the list?
  boolean contains(byte[] word, int from, int to, int hash) {
    int slot = TextHash.slot(hash, shift);
    for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      int start = slots[slot] - 1;
      int end = start + to - from;
      if (end <= text.length
          && (end == text.length || text[end] == '\n')
          && Arrays.equals(text, start, end, word, from, to)) {
        return true;
      }
    }
    return false;
  }

  boolean contains(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return contains(bytes, 0, bytes.length, TextHash.of(bytes));
  }
}
