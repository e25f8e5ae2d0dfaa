package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.TextArchive.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lexicon makes of the demonyms is kept beside an archive's configuration.
class KeptDemonymsTest {
  private static final Configuration CONFIGURATION =
      Configuration.of("test", Map.of("demonyms.tsv", "russisch\trusland\nrus\trusland\n"));

  @TempDir private Path folder;
  private Path archive;
  private Path kept;

  @BeforeEach
  void makeArchive() throws IOException {
    archive = folder.resolve("archive");
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, CONFIGURATION, false)) {
      writer.put(TextArchive.item(new Text("Kop", "Een Russische trein"), 0));
      writer.commit();
    }
    kept =
        new ArchiveFolder(archive).configFolder(CONFIGURATION.fingerprint()).resolve(".demonyms");
  }

  private long found(String query) throws IOException {
    try (Archive open = LuceneArchives.open(archive)) {
      return open.search(SearchRequest.of(QueryParser.parse(query))).total();
    }
  }

  @Test
  void isReadAgainAsItWas() throws IOException {
    assertThat(found("rusland")).isEqualTo(1);
    List<String> lines = Files.readAllLines(kept);
    assertThat(lines.subList(1, lines.size()))
        .containsExactlyInAnyOrder("rus\trusland", "russisch\trusland");
    assertThat(found("rusland")).isEqualTo(1);
    assertThat(Files.readAllLines(kept)).isEqualTo(lines);
  }

  @Test
  void isTakenFromTheFile() throws IOException {
    found("rusland");
    List<String> lines = Files.readAllLines(kept);
    Files.write(kept, List.of(lines.getFirst(), "trein\tspanje"));
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, CONFIGURATION, false)) {
      writer.put(TextArchive.item(new Text("Kop", "Nog een trein"), 1));
      writer.commit();
    }
    assertThat(found("spanje")).isEqualTo(1);
  }

  @Test
  void isLookedUpAnewForAnotherLexiconOrConfiguration() throws IOException {
    found("rusland");
    List<String> lines = Files.readAllLines(kept);
    Files.write(kept, List.of("1 other 0", "russisch\tspanje"));
    assertThat(found("rusland")).isEqualTo(1);
    assertThat(Files.readAllLines(kept)).isEqualTo(lines);
  }
}
