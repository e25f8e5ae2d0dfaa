package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables and lists as they may be found on a disk.
class PartTableTest {
  private static final String TABLE =
      "# by hand\n#! 1 50 60\nkippen\t40\t\t3\nhok\t10\t50\nhokken\t\t50\t3\n";
  private static final String SORTED =
      "# by hand\n#! 1 50 60\nhok\t10\t50\nhokken\t\t50\t3\nkippen\t40\t\t3\n";

  @TempDir private Path directory;

  @Test
  void changedTableIsUsedWhenItsLinesAreInOrder() throws IOException {
    write(SORTED, "", "");
    CompoundSplitter splitter = CompoundSplitter.read(directory, Lexicon.EMPTY);
    assertThat(splitter.split("kippenhokken"))
        .extracting(Part::lemmas)
        .containsExactly(List.of("kip"), List.of("hok"));
  }

  @Test
  void unsortedTableIsRejectedByLine() throws IOException {
    write(TABLE, "", "");
    rejected("parts.tsv:4: 'hok' cannot follow 'kippen'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hok 3|expected form, modifiers, heads, lemmas and mark: hok 3",
        "hok\\t0|expected form, modifiers, heads, lemmas and mark: hok\t0",
        "hok\\t1.5|expected form, modifiers, heads, lemmas and mark: hok\t1.5",
        "hok\\t3\\t4\\tx|expected form, modifiers, heads, lemmas and mark: hok\t3\t4\tx",
        "hok\\t3\\t4\\t1\\t?|expected form, modifiers, heads, lemmas and mark: hok\t3\t4\t1\t?",
      })
  void damagedLineIsRejectedByNumber(String line, String why) throws IOException {
    write("#! 1 1 1\nboom\t3\n" + line.replace("\\t", "\t") + "\n", "", "");
    rejected("parts.tsv:3: " + why);
  }

  @Test
  void tableWithoutTotalsIsRejected() throws IOException {
    write("# a comment\nhok\t1\n", "", "");
    rejected("parts.tsv:1: expected '#! checksum modifiers heads' before the first form");
    write("#! x y\n", "", "");
    rejected("parts.tsv:1: expected a checksum and two numbers behind #! ");
  }

  @Test
  void listsAreCheckedByLine() throws IOException {
    write(SORTED, "# words\nminister\nEindhoven\n", "");
    rejected("no-split.txt:3: expected one lower-case word: Eindhoven");
    write(SORTED, "", "kippenhok\tkippen_hek\n");
    rejected(
        "split.tsv:1: expected a word, a tab and its parts joined by _: kippenhok\tkippen_hek");
  }

  @Test
  void listsGoBeforeWhatWasLearned() throws IOException {
    write(SORTED, "kippenhok\n", "hokkenkip\thokken_kip\n");
    CompoundSplitter splitter = CompoundSplitter.read(directory, Lexicon.EMPTY);
    assertThat(splitter.split("kippenhok")).isEmpty();
    assertThat(splitter.split("hokkenkip")).extracting(Part::form).containsExactly("hokken", "kip");
  }

  @Test
  void tableCutAnywhereIsRejectedOrStillATable() throws IOException {
    byte[] whole = SORTED.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (length > 0 && cut[length - 1] == '\n' && SORTED.substring(0, length).contains("hok\t")) {
        assertThat(PartTable.read(cut, "parts.tsv").modifiers()).isPositive();
      } else {
        assertThatIOException()
            .isThrownBy(() -> PartTable.read(cut, "parts.tsv"))
            .withMessageMatching("(?s)parts\\.tsv:\\d: .*");
      }
    }
  }

  private void rejected(String message) {
    assertThatThrownBy(() -> CompoundSplitter.read(directory, Lexicon.EMPTY))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  private void write(String parts, String noSplit, String split) throws IOException {
    Files.writeString(directory.resolve("parts.tsv"), parts);
    Files.writeString(directory.resolve("no-split.txt"), noSplit);
    Files.writeString(directory.resolve("split.tsv"), split);
  }
}
