package nl.knipsel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.cli.Preferences.Choice;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.ConfigurationException;
import nl.knipsel.opensearch.OpenSearchArchives;
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
      "Environment: KNIPSEL_ARCHIVE, KNIPSEL_CONFIG, KNIPSEL_LANG, KNIPSEL_COLOR, KNIPSEL_PAGER,",
      "KNIPSEL_JAVA_HOME, KNIPSEL_JAVA_OPTS, KNIPSEL_CLUSTER_USER, KNIPSEL_CLUSTER_PASSWORD,",
      "KNIPSEL_CLUSTER_API_KEY, KNIPSEL_CLUSTER_CREDENTIALS, KNIPSEL_CLUSTER_CA, LANGUAGE, LC_ALL, LANG,",
      "NO_COLOR, PAGER, TERM.",
      "Preferences of your own: ~/.config/knipsel/config.toml; see: knipsel config --origin"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class KnipselCommand implements Runnable, ShortWay.Options {
  private static final Path DEFAULT_ARCHIVE = Path.of("knipsel-archive");

  enum When {
    auto,
    always,
    never
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--archive",
      paramLabel = "PLACE",
      scope = ScopeType.INHERIT,
      description =
          "The archive's folder, or its address on a cluster: opensearch+https://host:9200/name (default: $KNIPSEL_ARCHIVE, else ./knipsel-archive).")
  private @Nullable String archive;

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
      description =
          "Whether to set off matches by colour (default: $KNIPSEL_COLOR, else auto: on terminals).")
  private @Nullable When color;

  @Option(
      names = "--pager",
      paramLabel = "COMMAND",
      scope = ScopeType.INHERIT,
      description =
          "What shows long output on a terminal; none for no pager (default: $KNIPSEL_PAGER, else $PAGER, else less).")
  private @Nullable String pager;

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
  private final Preferences preferences;
  private @Nullable Messages messages;
  private Messages.@Nullable Language askedLanguage;
  private @Nullable Pager openPager;

  KnipselCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    out = new Output(surroundings.out());
    err = new Output(surroundings.err());
    preferences = new Preferences(surroundings);
  }

  @Override
  public void offer(ShortWay.Table table) {
    table.text("--archive", value -> archive = value);
    table.value("--config", Path::of, value -> config = value);
    table.value(
        "--lang",
        name -> Messages.Language.valueOf(name.toUpperCase(Locale.ROOT)),
        value -> language = value);
    table.value("--color", When::valueOf, value -> color = value);
    table.text("--pager", value -> pager = value);
    table.flag("--quiet", () -> quiet = true);
    table.flag("--stacktrace", () -> stacktrace = true);
  }

  @Override
  public void run() {
    throw usageError(messages().of("error.no-command"));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Output out() {
    return out;
  }

  /// Hands what is printed from here on to a pager, if there is a person at a terminal to read it.
  void page() {
    if (openPager == null && surroundings.outIsTerminal()) {
      openPager = Pager.forPerson(this).orElse(null);
      Optional.ofNullable(openPager).ifPresent(opened -> out.redirect(opened.stream()));
    }
  }

  /// Waits until the person has left the pager, if one was started.
  void endPage() {
    if (openPager != null) {
      openPager.close();
      openPager = null;
    }
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

  boolean quiet() {
    return quiet;
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

  /// Takes note of the language that the command line asks for, before it is parsed.
  void speak(Optional<Messages.Language> asked) {
    askedLanguage = asked.orElse(null);
  }

  /// Before the command line is parsed; an error in the file of preferences is left for later.
  boolean speaksDutch() {
    try {
      return language(new Preferences(surroundings)) == Messages.Language.NL;
    } catch (ConfigurationException | UncheckedIOException saidLater) {
      return false;
    }
  }

  private Messages.Language language() {
    return language(preferences);
  }

  private Messages.Language language(Preferences chosen) {
    Optional<String> option =
        Optional.ofNullable(language == null ? askedLanguage : language)
            .map(Messages.Language::key);
    String locale = chosen.of(Preference.LANG, option).map(Choice::value).orElse("en");
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
        switch (color()) {
          case always -> true;
          case never -> false;
          case auto -> onTerminal;
        };
    int columns = surroundings.columns().orElse(Screen.DEFAULT_COLUMNS);
    return new Screen(colored, Math.max(Screen.NARROWEST, columns));
  }

  private When color() {
    Optional<Choice> choice = preference(Preference.COLOR);
    try {
      return choice.map(chosen -> When.valueOf(chosen.value())).orElse(When.auto);
    } catch (IllegalArgumentException e) {
      throw new Failure(
          messages().of("error.color", choice.orElseThrow().origin(), choice.get().value()));
    }
  }

  ArchivePlace archivePlace() throws IOException {
    return archivePlace(DEFAULT_ARCHIVE);
  }

  ArchivePlace archivePlace(Path defaultPath) throws IOException {
    String place = preference(Preference.ARCHIVE).map(Choice::value).orElse(defaultPath.toString());
    return OpenSearchArchives.isAddress(place)
        ? new ArchivePlace.OnCluster(
            place, new ClusterSecrets(surroundings, messages()).access(), cache())
        : new ArchivePlace.InFolder(Path.of(place));
  }

  /// The person's folder for what may be lost, by the XDG Base Directory Specification 0.8; that of
  /// the system where no home is known.
  private Path cache() {
    return surroundings
        .variable("XDG_CACHE_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .or(() -> surroundings.variable("HOME").map(home -> Path.of(home, ".cache")))
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
  }

  Archive openArchive() throws IOException {
    QuietLucene.begin();
    return archivePlace().open(surroundings.clock());
  }

  /// Opens it for one search.
  Archive openArchiveOnce() throws IOException {
    QuietLucene.begin();
    return archivePlace().openOnce(surroundings.clock());
  }

  /// The configuration for new archives.
  Configuration configuration() throws IOException {
    return Configuration.read(configurationFolder());
  }

  Path configurationFolder() {
    return preference(Preference.CONFIG)
        .map(choice -> Path.of(choice.value()))
        .orElseGet(() -> home().resolve("index-config"));
  }

  /// What is chosen, and by what; empty where the default is in force.
  Optional<Choice> preference(Preference preference) {
    Optional<?> option =
        Optional.ofNullable(
            switch (preference) {
              case ARCHIVE -> archive;
              case CONFIG -> config;
              case LANG -> language;
              case COLOR -> color;
              case PAGER -> pager;
            });
    return preferences.of(
        preference,
        option.map(
            value -> value instanceof Messages.Language known ? known.key() : value.toString()));
  }

  /// The program's own folder.
  Path home() {
    return surroundings
        .home()
        .filter(Files::isDirectory)
        .orElseThrow(() -> new Failure(messages().of("error.no-home")));
  }

  /// That options do not go together, for the command that was given.
  CommandLine.ParameterException usageError(String message) {
    return new CommandLine.ParameterException(given(), message);
  }

  private CommandLine given() {
    if (spec == null) {
      return Commands.search(this);
    }
    CommandLine line = spec.commandLine();
    return line.getParseResult() == null
        ? line
        : line.getParseResult().asCommandLineList().getLast();
  }
}
