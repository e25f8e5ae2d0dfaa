package nl.knipsel.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a text file for each page.
final class TextFolderWriter implements CorpusWriter {
  private final Path folder;
  private final SimulationSettings settings;

  TextFolderWriter(Path folder, SimulationSettings settings) throws IOException {
    this.folder = Files.createDirectory(folder);
    this.settings = settings;
  }

  @Override
  public void write(SimulatedPage page) throws IOException {
    Path file = folder.resolve(PageName.of(page, settings));
    Files.createDirectories(file.getParent());
    Files.writeString(file, page.text());
  }

  @Override
  public void close() {}
}
