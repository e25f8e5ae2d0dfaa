package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line: the options that all commands share, and what follows from them.
@Command(
    name = "knipsel",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes dumps of Dutch news pages searchable as an archive.",
    footer = {
      "",
      "Exit codes: 0 found or done; 1 nothing found; 2 usage or query error; 3 done, but with",
      "rejected input; 4 failure.",
      "Environment: KNIPSEL_ARCHIVE, KNIPSEL_CONFIG, KNIPSEL_LANG, KNIPSEL_JAVA_HOME,",
      "KNIPSEL_JAVA_OPTS, LC_ALL, LANG, NO_COLOR, TERM."
    },
    subcommands = {
      IndexCommand.class,
      SearchCommand.class,
      FacetsCommand.class,
      ShowCommand.class,
      StatsCommand.class,
      ConfigCommand.class,
      TrendCommand.class,
      AnalyzeCommand.class,
      EvaluateCommand.class,
      DemoCommand.class
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class KnipselCommand implements Runnable {
  private static final Path DEFAULT_ARCHIVE = Path.of("knipsel-archive");

  enum When {
    auto,
    always,
    never
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--archive",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = "The archive's folder (default: $KNIPSEL_ARCHIVE, else ./knipsel-archive).")
  private @Nullable Path archive;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The folder with settings for new archives (default: $KNIPSEL_CONFIG, else Knipsel's own index-config).")
  private @Nullable Path config;

  @Option(
      names = "--lang",
      paramLabel = "nl|en",
      scope = ScopeType.INHERIT,
      description =
          "The language of messages (default: $KNIPSEL_LANG, else the locale's, else English).")
  private Messages.@Nullable Language language;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      description = "Whether to set off matches by colour (default: auto, on terminals).")
  private When color = When.auto;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean stacktrace;

  private final Surroundings surroundings;
  private final Output out;
  private final Output err;
  private @Nullable Messages messages;

  KnipselCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    out = new Output(surroundings.out());
    err = new Output(surroundings.err());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Output out() {
    return out;
  }

  Output err() {
    return err;
  }

  /// Tells the person something that is no result.
  void note(String text) {
    if (!quiet) {
      err.line(text);
    }
  }

  boolean stacktrace() {
    return stacktrace;
  }

  Messages messages() {
    if (messages == null) {
      messages = new Messages(language());
    }
    return messages;
  }

  private Messages.Language language() {
    if (language != null) {
      return language;
    }
    String locale =
        surroundings
            .variable("KNIPSEL_LANG")
            .or(() -> surroundings.variable("LC_ALL"))
            .or(() -> surroundings.variable("LC_MESSAGES"))
            .or(() -> surroundings.variable("LANG"))
            .orElse("en");
    return locale.toLowerCase(Locale.ROOT).startsWith("nl")
        ? Messages.Language.NL
        : Messages.Language.EN;
  }

  Screen screen() {
    boolean onTerminal =
        surroundings.outIsTerminal()
            && surroundings.variable("NO_COLOR").isEmpty()
            && !surroundings.variable("TERM").equals(Optional.of("dumb"));
    boolean colored =
        switch (color) {
          case always -> true;
          case never -> false;
          case auto -> onTerminal;
        };
    int columns = surroundings.columns().orElse(Screen.DEFAULT_COLUMNS);
    return new Screen(colored, Math.max(Screen.NARROWEST, columns));
  }

  Path archivePath() {
    return archivePath(DEFAULT_ARCHIVE);
  }

  Path archivePath(Path defaultPath) {
    return archive != null
        ? archive
        : surroundings.variable("KNIPSEL_ARCHIVE").map(Path::of).orElse(defaultPath);
  }

  Archive openArchive() throws IOException {
    return LuceneArchives.open(archivePath());
  }

  /// The configuration for new archives.
  Configuration configuration() throws IOException {
    return Configuration.read(configurationFolder());
  }

  Path configurationFolder() {
    return configurationOption().orElseGet(() -> home().resolve("index-config"));
  }

  private Optional<Path> configurationOption() {
    return Optional.ofNullable(config)
        .or(() -> surroundings.variable("KNIPSEL_CONFIG").map(Path::of));
  }

  /// The program's own folder.
  Path home() {
    return surroundings
        .home()
        .filter(Files::isDirectory)
        .orElseThrow(() -> new Failure(messages().of("error.no-home")));
  }

  CommandLine.ParameterException usageError(String message) {
    List<CommandLine> given =
        spec.commandLine().getParseResult() == null
            ? List.of(spec.commandLine())
            : spec.commandLine().getParseResult().asCommandLineList();
    return new CommandLine.ParameterException(given.getLast(), message);
  }
}
