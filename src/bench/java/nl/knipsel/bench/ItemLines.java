package nl.knipsel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.lucene.LuceneArchives;

/// Writes the items of an archive as the baselines read them: a line each, headline, body and
/// section with tabs between.
public final class ItemLines {
  private ItemLines() {}

  /// @param arguments the archive, the file to write
  public static void main(String[] arguments) throws IOException {
    try (Archive archive = LuceneArchives.open(Path.of(arguments[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      archive.items(item -> {
        IndexFields fields = new IndexFields(item, archive.configuration().timeZone());
        out.write(
            String.join(
                "\t",
                flat(fields.headline()),
                flat(fields.body()),
                flat(String.join(" ", fields.values(Dimension.SECTION)))));
        out.write('\n');
      });
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s", " ");
  }
}
