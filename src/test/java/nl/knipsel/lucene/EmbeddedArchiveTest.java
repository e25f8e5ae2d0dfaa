package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveContract;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ContractItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract of archives, held by the embedded one.
class EmbeddedArchiveTest extends ArchiveContract {
  private static ContractItems contents;
  private static Archive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    contents = ContractItems.in(folder);
    Path place = folder.resolve("archive");
    try (ArchiveWriter writer = LuceneArchives.openWriter(place, contents.configuration(), false)) {
      contents.fill(writer);
    }
    archive = LuceneArchives.open(place, ContractItems.CLOCK);
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
    contents.reference().close();
  }

  @Override
  protected ContractItems contents() {
    return contents;
  }

  @Override
  protected Archive archive() {
    return archive;
  }
}
