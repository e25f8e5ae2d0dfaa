package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Trend;
import nl.knipsel.archive.query.QueryParser;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel trend QUERY...`: how often the news was about something, by steps of time.
@Command(
    name = "trend",
    mixinStandardHelpOptions = true,
    description = "Shows how many items each query finds by month, day and so on, side by side.",
    footer = {"", "Example: knipsel trend Poetin 'Trump OR \"Witte Huis\"' --by month"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TrendCommand implements Callable<Integer> {
  /// At most one of them.
  static final class Format {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;
  }

  @Option(
      names = "--bom",
      description = "Begin --csv with a byte order mark, by which some spreadsheets know UTF-8.")
  private boolean bom;

  @ParentCommand private KnipselCommand knipsel;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "Each argument is a query of its own; quote one of several words.")
  private List<String> queries;

  @Option(
      names = "--by",
      paramLabel = "STEP",
      defaultValue = "auto",
      description =
          "The step: hour, day, week, month, quarter, year, or auto, the finest from a day on that makes at most 40 (default).")
  private By by;

  @ArgGroup private Format format = new Format();

  @Override
  public Integer call() throws IOException {
    List<String> queries = this.queries.stream().map(QueryOptions::typed).toList();
    if (bom && !format.csv) {
      throw knipsel.usageError(knipsel.messages().of("error.bom-csv"));
    }
    if (queries.stream().anyMatch(String::isBlank)) {
      throw knipsel.usageError(knipsel.messages().of("trend.empty"));
    }
    try (Archive archive = knipsel.openArchive()) {
      Trend trend = archive.trend(queries.stream().map(QueryParser::parse).toList(), by.step());
      By.noteCoarser(knipsel, by.step(), trend.by());
      print(queries, trend, archive);
      boolean found = trend.queries().stream().anyMatch(tally -> tally.total() > 0);
      return found ? ExitCode.OK : ExitCode.NOTHING_FOUND;
    }
  }

  private void print(List<String> queries, Trend trend, Archive archive) {
    var zone = archive.configuration().timeZone();
    if (format.json) {
      knipsel.out().line(TrendJson.of(queries, trend, zone));
      return;
    }
    TrendText text = new TrendText(knipsel.messages(), knipsel.screen(), zone);
    if (format.csv) {
      TrendCsv.of(queries, trend, zone, bom).forEach(knipsel.out()::line);
      text.tallies(queries, trend).forEach(knipsel::note);
    } else {
      knipsel.page();
      text.tallies(queries, trend).forEach(knipsel.out()::line);
      text.chart(trend).forEach(knipsel.out()::line);
    }
  }
}
