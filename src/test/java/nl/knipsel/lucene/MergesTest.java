package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.TextArchive.Text;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergesTest {
  private static final int RUNS = 15;

  @TempDir private Path folder;

  @Test
  void anArchiveThatGrowsByManyRunsIsOfFewPieces() throws IOException {
    Configuration configuration = Configuration.read(Path.of("index-config"));
    for (int run = 0; run < RUNS; run++) {
      try (ArchiveWriter writer = LuceneArchives.openWriter(folder, configuration, false)) {
        Text text = new Text("De brug " + run, "Bericht " + run + " meldt de sluis en de steiger");
        writer.put(TextArchive.item(text, run));
        writer.commit();
      }
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).hasSizeLessThanOrEqualTo(4);
    }
    try (Archive archive = LuceneArchives.open(folder)) {
      assertThat(archive.search(SearchRequest.of(QueryParser.parse("sluis"))).total())
          .isEqualTo(RUNS);
    }
  }
}
