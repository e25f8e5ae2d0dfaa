package nl.knipsel.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip with a text file for each page.
final class ZipWriter implements CorpusWriter {
  private final ZipOutputStream zip;
  private final SimulationSettings settings;

  ZipWriter(OutputStream out, SimulationSettings settings) {
    zip = new ZipOutputStream(out);
    this.settings = settings;
  }

  @Override
  public void write(SimulatedPage page) throws IOException {
    ZipEntry entry = new ZipEntry(PageName.of(page, settings));
    entry.setTimeLocal(page.captured().atOffset(ZoneOffset.UTC).toLocalDateTime());
    zip.putNextEntry(entry);
    zip.write(page.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
