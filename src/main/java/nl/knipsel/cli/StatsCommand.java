package nl.knipsel.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel stats`: the archive in figures.
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Says what the archive holds.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class StatsCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      ArchiveStats stats = archive.stats();
      if (json) {
        knipsel.out().line(StatsJson.of(archive, stats));
      } else {
        print(archive, stats);
      }
      return ExitCode.OK;
    }
  }

  private void print(Archive archive, ArchiveStats stats) throws IOException {
    Messages messages = knipsel.messages();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("stats.archive", Printable.of(knipsel.archivePlace().toString()));
    rows.put("stats.items", messages.number(stats.items()));
    rows.put("stats.articles", messages.number(stats.articles()));
    rows.put("stats.teasers", messages.number(stats.teasers()));
    rows.put("stats.sightings", messages.number(stats.sightings()));
    rows.put("stats.dated", messages.number(stats.dated()));
    rows.put("stats.half-dated", messages.number(stats.halfDated()));
    rows.put("stats.undated", messages.number(stats.undated()));
    WindowText times = new WindowText(messages, archive.configuration().timeZone());
    stats
        .capturedFirst()
        .flatMap(first ->
            stats
                .capturedLast()
                .map(last -> messages.of("window.between", times.of(first), times.of(last))))
        .ifPresent(captured -> rows.put("stats.captured", captured));
    rows.put("stats.size", messages.bytes(stats.bytes()));
    rows.put("stats.profile", archive.configuration().analysis().key());
    rows.put("stats.fingerprint", archive.configuration().fingerprint().substring(0, 16));
    int widest = rows.keySet().stream().mapToInt(key -> messages.of(key).length()).max().orElse(0);
    rows.forEach((key, value) -> {
      String name = messages.of(key);
      knipsel.out().line(name + " ".repeat(widest - name.length() + 2) + value);
    });
  }
}
