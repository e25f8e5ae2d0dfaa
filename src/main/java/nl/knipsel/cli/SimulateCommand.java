package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.simulate.CorpusFormat;
import nl.knipsel.simulate.CorpusWriter;
import nl.knipsel.simulate.Damage;
import nl.knipsel.simulate.Simulation;
import nl.knipsel.simulate.SimulationSettings;
import nl.knipsel.simulate.TruthFile;
import nl.knipsel.simulate.WordFrequencies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel simulate OUT`: a corpus with known truth.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Writes a corpus of invented news pages, and what is true of it.",
    footer = {
      "",
      "The same options and seed give the same bytes. Nothing that exists is written over.",
      "Example: knipsel simulate corpus --items 500 --damage 0.1 --truth truth.jsonl"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SimulateCommand implements Callable<Integer> {
  private static final long DEFAULT_ITEMS = 1000;
  private static final long SIGHTINGS_PER_ITEM = 5;
  private static final long MOST = 1_000_000_000;

  /// How large the corpus is, told by one number.
  static final class Size {
    @Option(
        names = "--items",
        paramLabel = "N",
        description = "How many items are invented (default: 1000).")
    private @Nullable Long items;

    @Option(
        names = "--sightings",
        paramLabel = "N",
        description = "How many sightings of items the pages have, about 5 for each item.")
    private @Nullable Long sightings;
  }

  @ParentCommand private KnipselCommand knipsel;

  @Parameters(paramLabel = "OUT", description = "The file or folder to write.")
  private Path out;

  @ArgGroup private @Nullable Size size;

  @Option(names = "--seed", paramLabel = "S", description = "What chance begins with.")
  private @Nullable Long seed;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      description =
          "text (a folder, the default), zip, tar, fineweb2, c4, culturax, oscar, wet or warc; all but text and zip also with .gz or .zst behind.")
  private String format;

  @Option(
      names = "--sites",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many sites publish the items, 1 to 50 (default: 1).")
  private int sites;

  @Option(
      names = "--damage",
      paramLabel = "RATE",
      defaultValue = "0",
      description = "How many of the pages suffer each kind of damage, 0 to 1 (default: 0).")
  private double damage;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2025-01-01",
      description = "The day of the first item (default: 2025-01-01).")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      defaultValue = "2025-12-31",
      description = "The day of the last item (default: 2025-12-31).")
  private String to;

  @Option(
      names = "--captured",
      paramLabel = "second|minute|day",
      defaultValue = "second",
      description = "How exactly file names tell the capture time (default: second).")
  private SimulationSettings.Precision precision;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write what is true of the pages and items to FILE, as JSON Lines.")
  private @Nullable Path truth;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description =
          "Make sentences of the words in FILE, as often as it says: lines of a word, a tab and a count.")
  private @Nullable Path words;

  @Override
  public Integer call() throws IOException {
    CorpusFormat wanted =
        CorpusFormat.named(format)
            .orElseThrow(() ->
                knipsel.usageError(
                    knipsel.messages().of("simulate.format", CorpusFormat.names(), format)));
    SimulationSettings settings = settings();
    refuseExisting(out);
    if (truth != null) {
      refuseExisting(truth);
    }
    knipsel.note(knipsel.messages().of("simulate.seed", String.valueOf(settings.seed())));
    Simulation simulation = new Simulation(settings);
    Written written = write(simulation, wanted);
    knipsel.note(
        "%s, %s: %s"
            .formatted(
                knipsel.messages().count("simulate.pages", written.pages()),
                knipsel.messages().count("index.sightings", written.sightings()),
                Printable.of(out.toString())));
    return ExitCode.OK;
  }

  private record Written(long pages, long sightings) {}

  private Written write(Simulation simulation, CorpusFormat wanted) throws IOException {
    long[] pages = {0};
    try (CorpusWriter writer = wanted.open(out, simulation.settings())) {
      if (truth == null) {
        long sightings =
            simulation.pages(page -> {
              writer.write(page);
              pages[0]++;
            });
        return new Written(pages[0], sightings);
      }
      try (TruthFile truthFile = new TruthFile(truth, simulation)) {
        long sightings =
            simulation.pages(page -> {
              writer.write(page);
              truthFile.page(page);
              pages[0]++;
            });
        truthFile.items();
        return new Written(pages[0], sightings);
      }
    }
  }

  private void refuseExisting(Path path) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw knipsel.usageError(knipsel.messages().of("simulate.exists", path));
    }
  }

  private SimulationSettings settings() throws IOException {
    ZoneId zone = knipsel.configuration().timeZone();
    long sightings =
        size == null || size.sightings == null ? 0 : number("--sightings", size.sightings);
    long items =
        size == null
            ? DEFAULT_ITEMS
            : size.items != null
                ? number("--items", size.items)
                : Math.max(1, sightings / SIGHTINGS_PER_ITEM);
    if (sites < 1 || sites > SimulationSettings.MOST_SITES) {
      throw range("--sites", "1", String.valueOf(SimulationSettings.MOST_SITES));
    }
    if (!(damage >= 0 && damage <= 1)) {
      throw range("--damage", "0", "1");
    }
    Instant begin = day("--from", from).atStartOfDay(zone).toInstant();
    Instant end = day("--to", to).plusDays(1).atStartOfDay(zone).toInstant();
    if (!begin.isBefore(end)) {
      throw knipsel.usageError(knipsel.messages().of("simulate.order", from, to));
    }
    return new SimulationSettings(
        seed == null ? knipsel.surroundings().clock().instant().toEpochMilli() : seed,
        items,
        sightings == 0 ? SIGHTINGS_PER_ITEM * items : sightings,
        sites,
        Damage.all(damage),
        precision,
        begin,
        end,
        zone,
        frequencies());
  }

  private Optional<WordFrequencies> frequencies() throws IOException {
    if (words == null) {
      return Optional.empty();
    }
    String shown = Printable.of(words.toString());
    try {
      Optional<WordFrequencies> read = WordFrequencies.read(words);
      if (read.isEmpty()) {
        throw knipsel.usageError(knipsel.messages().of("simulate.noWords", shown));
      }
      return read;
    } catch (IllegalArgumentException e) {
      throw knipsel.usageError(
          knipsel.messages().of("simulate.words", shown, String.valueOf(e.getMessage())));
    }
  }

  private long number(String option, long value) {
    if (value < 1 || value > MOST) {
      throw range(option, "1", knipsel.messages().number(MOST));
    }
    return value;
  }

  private RuntimeException range(String option, String least, String most) {
    return knipsel.usageError(knipsel.messages().of("simulate.range", option, least, most));
  }

  private LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw knipsel.usageError(knipsel.messages().of("simulate.day", option, Printable.of(text)));
    }
  }
}
