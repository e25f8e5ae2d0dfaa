package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSealTest {
  private static final Configuration CONFIGURATION =
      Configuration.of(
          "test",
          Map.of(
              "analysis.toml", "profile = \"dutch-stock\"\n", "compounds/parts.tsv", "staat\t1\n"));

  @TempDir private Path folder;
  private Path archive;
  private Path compounds;

  @BeforeEach
  void makeArchive() throws IOException {
    archive = folder.resolve("archive");
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, CONFIGURATION, false)) {
      writer.commit();
    }
    compounds = copy(archive).resolve("compounds/parts.tsv");
  }

  private static Path copy(Path archive) {
    return new ArchiveFolder(archive).configFolder(CONFIGURATION.fingerprint());
  }

  private static Configuration opened(Path archive) throws IOException {
    try (Archive open = LuceneArchives.open(archive)) {
      return open.configuration();
    }
  }

  @Test
  void givesTheSameConfigurationSealedOrNot() throws IOException {
    assertThat(opened(archive).files()).isEqualTo(CONFIGURATION.files());
    Configuration again = opened(archive);
    assertThat(again.files()).isEqualTo(CONFIGURATION.files());
    assertThat(again.fingerprint()).isEqualTo(CONFIGURATION.fingerprint());
    assertThat(again.analysis()).isEqualTo(CONFIGURATION.analysis());
  }

  @Test
  void noticesAFileThatWasChangedAtAnotherTimeThoughItsSizeIsTheSame() throws IOException {
    opened(archive);
    FileTime before = Files.getLastModifiedTime(compounds);
    Files.writeString(compounds, "staat\t2\n");
    Files.setLastModifiedTime(compounds, FileTime.fromMillis(before.toMillis() + 1));
    assertThatThrownBy(() -> opened(archive))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("was changed; put it back as it was");
  }

  @Test
  void noticesAFileThatIsGoneOrNew() throws IOException {
    opened(archive);
    Path more = Files.writeString(copy(archive).resolve("lemmas.tsv"), "");
    assertThatThrownBy(() -> opened(archive)).hasMessageContaining("was changed");
    Files.delete(more);
    assertThat(opened(archive).fingerprint()).isEqualTo(CONFIGURATION.fingerprint());
    Files.delete(compounds);
    assertThatThrownBy(() -> opened(archive)).hasMessageContaining("was changed");
  }

  @Test
  void holdsForTheCopyOfAnArchiveOnceItWasRead() throws IOException {
    opened(archive);
    Path moved = folder.resolve("moved");
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.toList()) {
        Files.copy(file, moved.resolve(archive.relativize(file).toString()));
      }
    }
    assertThat(opened(moved).files()).isEqualTo(CONFIGURATION.files());
    assertThat(opened(moved).files()).isEqualTo(CONFIGURATION.files());
  }

  @Test
  void namesTheFilesThatDifferWhenAnotherConfigurationIsToBeWrittenWith() throws IOException {
    opened(archive);
    Configuration other =
        Configuration.of(
            "test",
            Map.of(
                "analysis.toml",
                "profile = \"dutch-stock\"\n",
                "compounds/parts.tsv",
                "staat\t9\n"));
    assertThatThrownBy(() -> LuceneArchives.openWriter(archive, other, false))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("(different: compounds/parts.tsv)");
  }

  @Test
  void aSealedArchivesConfigurationMakesAnotherArchiveWhole() throws IOException {
    opened(archive);
    Path other = folder.resolve("other");
    try (Archive sealed = LuceneArchives.open(archive);
        ArchiveWriter writer = LuceneArchives.openWriter(other, sealed.configuration(), false)) {
      writer.commit();
    }
    assertThat(copy(other).resolve("compounds/parts.tsv")).hasContent("staat\t1");
    assertThat(opened(other).fingerprint()).isEqualTo(CONFIGURATION.fingerprint());
  }

  @Test
  void writingToAnArchiveLeavesItsSealWhole() throws IOException {
    opened(archive);
    FileTime before = Files.getLastModifiedTime(compounds);
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, CONFIGURATION, false)) {
      writer.commit();
    }
    assertThat(Files.getLastModifiedTime(compounds)).isEqualTo(before);
  }
}
