package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// What can be a part of a compound, and in how many compounds of the dictionary it is one.
///
/// A line is `form TAB modifiers TAB heads TAB lemmas TAB mark`: how often the form modifies and
/// how often it is the head, its lemmas, each as the number of letters to take off and the letters
/// to put on (`4ip` takes `schepen` to `schip`; none means the form itself), and `!` for a word
/// that is no compound although it looks like one. What is empty at the end is left out. The line
/// before them, `#! checksum modifiers heads`, lets a table be used without reading it through; one
/// that was changed is read through, and used if its lines are as they should be. Immutable and
/// thread-safe.
final class PartTable {
  private static final int MODIFIERS = 1;
  private static final int HEADS = 2;
  private static final int LEMMAS = 3;
  private static final int MARK = 4;

  private final SortedLines lines;
  private final double modifiers;
  private final double heads;

  private PartTable(SortedLines lines, double modifiers, double heads) {
    this.lines = lines;
    this.modifiers = modifiers;
    this.heads = heads;
  }

  /// @param name the file's name, for messages
  /// @throws IOException if a line is not as it should be; the message names file and line
  static PartTable read(byte[] text, String name) throws IOException {
    PartTableCheck check = new PartTableCheck(text, name);
    check.readHeader();
    CRC32 crc = new CRC32();
    crc.update(text, check.body(), text.length - check.body());
    if (crc.getValue() != check.checksum()) {
      check.readBody();
    }
    SortedLines lines = new SortedLines(text, check.body());
    return new PartTable(lines, check.modifiers(), check.heads());
  }

  SortedLines lines() {
    return lines;
  }

  /// The sum of the counts of all modifiers.
  double modifiers() {
    return modifiers;
  }

  /// The sum of the counts of all heads, each lemma's once.
  double heads() {
    return heads;
  }

  int modifierCount(int line) {
    return lines.number(line, MODIFIERS);
  }

  int headCount(int line) {
    return lines.number(line, HEADS);
  }

  /// Must this range of a word stay in one piece?
  boolean isWhole(byte[] word, int from, int to) {
    int line = lines.find(word, from, to);
    return line >= 0 && !lines.string(line, MARK).isEmpty();
  }

  /// The lemmas of a form, empty if it is not in the table.
  List<String> lemmas(String form) {
    byte[] word = form.getBytes(StandardCharsets.UTF_8);
    int line = lines.find(word, 0, word.length);
    if (line < 0) {
      return List.of();
    }
    String codes = lines.string(line, LEMMAS);
    if (codes.isEmpty()) {
      return List.of(form);
    }
    List<String> lemmas = new ArrayList<>();
    for (String code : codes.split(" ", -1)) {
      int kept = Math.max(0, form.length() - (code.charAt(0) - '0'));
      lemmas.add(form.substring(0, kept) + code.substring(1));
    }
    return lemmas;
  }
}
