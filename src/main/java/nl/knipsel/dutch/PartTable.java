package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Which words can be a part of a compound, and in how many compounds of the dictionary each is
/// one.
///
/// It stays the bytes of its file: loading finds the lines and hashes their words, so that the
/// table is ready within milliseconds; everything else is read when a word is looked up. Immutable
/// and thread-safe. Lines are `word TAB count [TAB more]`, in UTF-8; `#` begins a comment line. For
/// modifiers `more` holds the lemmas where they differ from the word; for heads it holds their
/// inflected forms, each as the number of letters to take off and the letters to put on: `schip`
/// with `2epen` also finds `schepen`.
final class PartTable {
  enum Kind {
    MODIFIERS,
    HEADS
  }

  /// Not found.
  static final int NONE = -1;

  /// The longest word of a table, in bytes.
  static final int LONGEST = 64;

  private final Kind kind;
  private final byte[] text;

  /// Where the line of a word begins, plus 1; 0 where there is no word.
  private final int[] slots;

  private final int shift;
  private double total;

  /// @param name the file's name, for messages
  /// @throws IOException if a line cannot be read; the message names file and line
  PartTable(Kind kind, byte[] text, String name) throws IOException {
    this.kind = kind;
    this.text = text;
    // no word takes fewer than three bytes of the file: the slots are never all taken
    shift = Integer.numberOfLeadingZeros(Math.max(16, text.length / 3));
    slots = new int[1 << 32 - shift];
    new Loader(name).load();
  }

  /// The sum of all counts.
  double total() {
    return total;
  }

  /// The line of a word, the one with the highest count if there are several; [#NONE] if none.
  int find(byte[] word, int from, int to, int hash) {
    int best = NONE;
    for (int slot = TextHash.slot(hash, shift);
        slots[slot] != 0;
        slot = slot + 1 & slots.length - 1) {
      int line = slots[slot] - 1;
      if (line != best && has(line, word, from, to)) {
        best = best == NONE || count(line) > count(best) ? line : best;
      }
    }
    return best;
  }

  private boolean has(int line, byte[] word, int from, int to) {
    int tab = next(line);
    if (Arrays.equals(text, line, tab, word, from, to)) {
      return true;
    }
    int form = kind == Kind.HEADS ? next(tab + 1) : text.length;
    while (form < text.length && text[form] != '\n') {
      int kept = kept(line, tab, text[form + 1] - '0');
      int end = next(form + 2);
      int length = kept - line;
      if (to - from == length + end - form - 2
          && Arrays.equals(text, line, kept, word, from, from + length)
          && Arrays.equals(text, form + 2, end, word, from + length, to)) {
        return true;
      }
      form = end;
    }
    return false;
  }

  /// Where a word ends of which so many letters are taken off.
  private int kept(int start, int end, int letters) {
    int kept = end;
    for (int left = letters; left > 0 && kept > start; left--) {
      do {
        kept--;
      } while (kept > start && (text[kept] & 0xC0) == 0x80);
    }
    return kept;
  }

  /// The next tab, blank or end of line.
  private int next(int from) {
    int at = from;
    while (at < text.length && text[at] != '\t' && text[at] != ' ' && text[at] != '\n') {
      at++;
    }
    return at;
  }

  /// In how many compounds this word is expected to be a part.
  double count(int line) {
    int start = next(line) + 1;
    return number(start, next(start));
  }

  private double number(int start, int end) {
    double count = 0;
    double unit = 0;
    for (int at = start; at < end; at++) {
      if (text[at] == '.') {
        unit = 1;
      } else {
        count = count * 10 + text[at] - '0';
        unit *= 10;
      }
    }
    return unit > 0 ? count / unit : count;
  }

  /// The lemmas of a word, empty if it is not in the table.
  List<String> lemmas(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int line = find(bytes, 0, bytes.length, TextHash.of(bytes));
    return line == NONE ? List.of() : lemmas(line);
  }

  private List<String> lemmas(int line) {
    int tab = next(line);
    int end = next(tab + 1);
    if (kind == Kind.HEADS || end == text.length || text[end] == '\n') {
      return List.of(string(line, tab));
    }
    int last = end;
    while (last < text.length && text[last] != '\n') {
      last++;
    }
    return List.of(string(end + 1, last).split(" "));
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /// Reads the table once, from its first byte to its last.
  private final class Loader {
    private final String name;
    private final int[] hashes = new int[LONGEST + 1];
    private int at;
    private int line;

    Loader(String name) {
      this.name = name;
    }

    void load() throws IOException {
      while (at < text.length) {
        line++;
        if (text[at] == '#' || text[at] == '\n') {
          skipLine();
        } else {
          readLine();
        }
      }
      if (total == 0) {
        throw new IOException(name + ": has no entries");
      }
    }

    private void skipLine() {
      while (at < text.length && text[at] != '\n') {
        at++;
      }
      at++;
    }

    private void readLine() throws IOException {
      int start = at;
      int hash = 0;
      while (at < text.length && text[at] != '\t') {
        if (text[at] == '\n' || at - start == LONGEST) {
          throw damaged("expected a word of at most " + LONGEST + " bytes and a tab");
        }
        hash = TextHash.of(hash, text[at++]);
        hashes[at - start] = hash;
      }
      int tab = at;
      if (tab == start || tab == text.length) {
        throw damaged("expected a word and a tab");
      }
      readCount();
      add(start, hash);
      while (at < text.length && text[at] != '\n') {
        if (kind == Kind.HEADS) {
          readForm(start, tab);
        } else {
          readLemma();
        }
      }
      if (at == text.length) {
        throw damaged("the line, and with it the table, breaks off");
      }
      at++;
    }

    private void readCount() throws IOException {
      int start = ++at;
      at = next(at);
      boolean decimal = at - start > 2 && text[at - 2] == '.';
      for (int i = start; i < at; i++) {
        if ((text[i] < '0' || text[i] > '9') && !(decimal && i == at - 2)) {
          throw damaged("expected a count with at most one decimal");
        }
      }
      double count = at > start && at - start < 12 ? number(start, at) : 0;
      if (count <= 0) {
        throw damaged("expected a count above 0");
      }
      total += count;
    }

    private void readForm(int start, int tab) throws IOException {
      int drop = at + 1 < text.length ? text[at + 1] - '0' : -1;
      if (drop < 0 || drop > 9) {
        throw damaged("expected how many letters the form drops, 0 to 9");
      }
      int kept = kept(start, tab, drop);
      int hash = kept == start ? 0 : hashes[kept - start];
      at += 2;
      int end = next(at);
      if (end - at + kept - start > LONGEST) {
        throw damaged("expected a form of at most " + LONGEST + " bytes");
      }
      while (at < end) {
        hash = TextHash.of(hash, text[at++]);
      }
      add(start, hash);
    }

    private void readLemma() throws IOException {
      int end = next(at + 1);
      if (end == at + 1) {
        throw damaged("expected a lemma");
      }
      at = end;
    }

    private void add(int start, int hash) {
      int slot = TextHash.slot(hash, shift);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = start + 1;
    }

    private IOException damaged(String why) {
      return new IOException(name + ":" + line + ": " + why);
    }
  }
}
