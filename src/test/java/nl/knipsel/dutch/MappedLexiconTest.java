package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedLexiconTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("new").resolve("small.fst");
    try (LexiconWriter writer = new LexiconWriter(file)) {
      writer.add("huis", List.of("huis"));
      writer.add("huizen", List.of("huis", "huizen"));
      writer.add("zeeën", List.of("zee"));
      writer.finish();
    }
  }

  @Test
  void givesAllLemmasOfAFormInTheirOrder() throws IOException {
    try (MappedLexicon lexicon = MappedLexicon.open(file)) {
      assertThat(lexicon.lemmas("huizen")).containsExactly("huis", "huizen");
      assertThat(lexicon.lemmas("huis")).containsExactly("huis");
      assertThat(lexicon.lemmas("zeeën")).containsExactly("zee");
    }
  }

  @Test
  void knowsNoOtherForm() throws IOException {
    try (MappedLexicon lexicon = MappedLexicon.open(file)) {
      for (String form : List.of("", "h", "hui", "huizenn", "Huis", "zeeen", "\uD83D", "😀")) {
        assertThat(lexicon.lemmas(form)).as(form).isEmpty();
      }
    }
  }

  @Test
  void looksNothingUpOnceClosed() throws IOException {
    MappedLexicon lexicon = MappedLexicon.open(file);
    lexicon.close();
    assertThatThrownBy(() -> lexicon.lemmas("huis")).isInstanceOf(AlreadyClosedException.class);
  }

  @Test
  void manyThreadsMayLookUp() throws Exception {
    try (MappedLexicon lexicon = MappedLexicon.open(file);
        var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> results =
          IntStream.range(0, 64)
              .mapToObj(i ->
                  threads.submit(() ->
                      IntStream.range(0, 500).allMatch(n -> lexicon.lemmas("huizen").size() == 2)))
              .toList();
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    }
  }

  @Test
  void writerLeavesNothingButTheFile() throws IOException {
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writerWantsFormsInOrder() throws IOException {
    try (LexiconWriter writer = new LexiconWriter(file)) {
      writer.add("b", List.of("b"));
      for (String form : List.of("a", "b")) {
        assertThatThrownBy(() -> writer.add(form, List.of("a")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("'%s' comes after 'b'", form);
      }
    }
  }

  @Test
  void lexiconWithoutAFormIsNotWritten() throws IOException {
    Path empty = folder.resolve("empty.fst");
    try (LexiconWriter writer = new LexiconWriter(empty)) {
      assertThatThrownBy(writer::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("empty.fst");
    }
    assertThat(empty).doesNotExist();
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> MappedLexicon.open(folder.resolve("none.fst")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.fst");
  }

  @Test
  void fileCutAtAnyByteIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.fst");
    for (int length = 0; length < whole.length; length++) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> MappedLexicon.open(cut))
          .as("first %d of %d bytes", length, whole.length)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut.fst");
    }
  }

  @Test
  void fileWithAnyByteChangedIsNotVerified() throws IOException {
    MappedLexicon.verify(file);
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.fst");
    for (int at = 0; at < whole.length; at++) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x41;
      Files.write(damaged, bytes);
      assertThatThrownBy(() -> MappedLexicon.verify(damaged))
          .as("byte %d", at)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged.fst");
    }
  }

  @Test
  void fileWithMoreBehindItIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path twice = folder.resolve("twice.fst");
    byte[] bytes = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, bytes, whole.length, whole.length);
    Files.write(twice, bytes);
    assertThatThrownBy(() -> MappedLexicon.open(twice))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("twice.fst");
  }
}
