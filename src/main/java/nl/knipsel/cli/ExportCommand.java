package nl.knipsel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.corpus.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `knipsel export`: all items, to be kept elsewhere or compared.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints all items with their sightings as JSON Lines, in the order of their ids.",
    footer = {"", "knipsel index FILE reads it back without loss, into any archive."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Override
  public Integer call() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      knipsel.out().line(ExportFormat.HEADER);
      archive.items(
          item -> knipsel.out().line(new String(ItemJson.bytes(item), StandardCharsets.UTF_8)));
      return ExitCode.OK;
    }
  }
}
