package nl.knipsel.dutch;

import java.io.IOException;
import java.io.InputStream;
import nl.knipsel.dutch.PartTable.Kind;

/// What the splitter knows, from the files of one directory of the settings. Immutable.
///
/// @param modifiers `left.tsv`, learned: what can stand before a head
/// @param heads `right.tsv`, learned: what can stand last
/// @param whole `whole.txt`, learned: verbs and names that look like compounds
/// @param noSplit `no-split.txt`, by hand: words that stay whole, in all their forms
/// @param splits `split.tsv`, by hand: words and their parts
record CompoundData(
    PartTable modifiers, PartTable heads, WordList whole, WordList noSplit, SplitList splits) {
  /// Opens a file by its name; the reader closes it.
  @FunctionalInterface
  interface Opener {
    InputStream open(String name) throws IOException;
  }

  /// @throws IOException if a file is missing or a line cannot be read; names file and line
  static CompoundData read(Opener opener) throws IOException {
    return new CompoundData(
        new PartTable(Kind.MODIFIERS, bytes(opener, "left.tsv"), "left.tsv"),
        new PartTable(Kind.HEADS, bytes(opener, "right.tsv"), "right.tsv"),
        new WordList(bytes(opener, "whole.txt"), "whole.txt"),
        new WordList(bytes(opener, "no-split.txt"), "no-split.txt"),
        new SplitList(bytes(opener, "split.tsv"), "split.tsv"));
  }

  private static byte[] bytes(Opener opener, String name) throws IOException {
    try (InputStream in = opener.open(name)) {
      return in.readAllBytes();
    }
  }

  /// Must this range of a word, with this hash, stay in one piece?
  boolean isWhole(byte[] word, int from, int to, int hash) {
    return noSplit.contains(word, from, to, hash) || whole.contains(word, from, to, hash);
  }
}
