package nl.knipsel.dutch.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconGeneratorTest {
  private static final String TINY = "/nl/knipsel/dutch/build/";

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void lexiconIsMadeAndSaysSo() throws IOException {
    provide();
    try (MappedLexicon lexicon = MappedLexicon.open(home().resolve(LexiconFile.NAME))) {
      assertThat(lexicon.lemmas("brieven")).containsExactly("brief");
      assertThat(lexicon.lemmas("oekraine")).containsExactly("oekraïne");
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("lexicon: making " + cached())
        .contains("lexicon: 5 forms, 0.0 MB, 0 s");
  }

  @Test
  void noticeOfTheDictionaryIsKept() throws IOException {
    provide();
    assertThat(home().resolve("NOTICE"))
        .content()
        .contains("Creative Commons Attribution 3.0")
        .endsWith("Six entries made up for a test.\n");
  }

  @Test
  void lexiconThatIsThereIsLeftAlone() throws IOException {
    provide();
    FileTime made = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(cached(), made);
    Files.setLastModifiedTime(home().resolve(LexiconFile.NAME), made);
    said.reset();
    provide();
    assertThat(said.size()).isZero();
    assertThat(Files.getLastModifiedTime(cached())).isEqualTo(made);
  }

  @Test
  void lostCopyIsTakenFromTheCache() throws IOException {
    provide();
    Files.delete(home().resolve(LexiconFile.NAME));
    said.reset();
    provide();
    assertThat(said.size()).isZero();
    MappedLexicon.verify(home().resolve(LexiconFile.NAME));
  }

  @Test
  void damagedLexiconIsMadeAnew() throws IOException {
    provide();
    byte[] bytes = Files.readAllBytes(cached());
    bytes[bytes.length / 2] ^= 1;
    Files.write(cached(), bytes);
    provide();
    MappedLexicon.verify(cached());
    MappedLexicon.verify(home().resolve(LexiconFile.NAME));
  }

  @Test
  void missingDictionaryIsNamed() {
    assertThatThrownBy(() -> generator("/nowhere/").provide(cache(), home()))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("/nowhere/dutch.dict");
  }

  private void provide() throws IOException {
    generator(TINY).provide(cache(), home());
  }

  private LexiconGenerator generator(String dictionary) {
    return new LexiconGenerator(dictionary, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path cached() throws IOException {
    try (var files = Files.list(cache())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
