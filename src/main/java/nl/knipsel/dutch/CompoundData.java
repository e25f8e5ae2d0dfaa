package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What the splitter knows, from the files of one directory of the settings. Immutable.
///
/// @param parts `parts.tsv`, learned: modifiers, heads and words that look like compounds
/// @param noSplit `no-split.txt`, by hand: words that stay whole, in all their forms
/// @param splits `split.tsv`, by hand: words and their parts
record CompoundData(PartTable parts, Set<String> noSplit, SplitList splits) {
  /// Gives the bytes of a file by its name.
  @FunctionalInterface
  interface Source {
    byte[] read(String name) throws IOException;
  }

  /// @throws IOException if a file is missing or a line cannot be read; names file and line
  static CompoundData read(Source source) throws IOException {
    return new CompoundData(
        PartTable.read(source.read("parts.tsv"), "parts.tsv"),
        WordList.read(source.read("no-split.txt"), "no-split.txt"),
        new SplitList(source.read("split.tsv"), "split.tsv"));
  }

  /// Must this range of a word stay in one piece?
  boolean isWhole(byte[] word, int from, int to) {
    return parts.isWhole(word, from, to)
        || noSplit.contains(new String(word, from, to - from, StandardCharsets.UTF_8));
  }
}
