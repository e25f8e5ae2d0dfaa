package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFileTest {
  @TempDir private Path home;

  @Test
  void liesInTheHome() throws IOException {
    Path file = LexiconFile.inHome(home);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThat(LexiconFile.locate(null, home.toString())).isEqualTo(file);
  }

  @Test
  void namedFileWinsOverTheHome() throws IOException {
    Path named = Files.createFile(home.resolve("other.fst"));
    assertThat(LexiconFile.locate(named.toString(), home.toString())).isEqualTo(named);
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> LexiconFile.locate(null, home.toString()))
        .isInstanceOf(IOException.class)
        .hasMessage("no lexicon at " + LexiconFile.inHome(home));
  }

  @Test
  void withoutPropertiesTheMessageNamesThem() {
    assertThatThrownBy(() -> LexiconFile.locate(null, null))
        .isInstanceOf(IOException.class)
        .hasMessage("no lexicon: neither -Dknipsel.lexicon nor -Dknipsel.home is set");
  }

  @Test
  void buildProvidesOne() throws IOException {
    MappedLexicon.verify(LexiconFile.locate());
  }
}
