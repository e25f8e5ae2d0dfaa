package nl.knipsel.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/// The commands below the root. Reading what a command's annotations say takes milliseconds each,
/// which a search would pay for twenty commands that nobody asked for; so only those that the
/// arguments name are read, and all of them where something is to be said about all.
final class Commands {
  /// In the order in which the help shows them.
  private static final Map<String, Class<?>> ALL = all();

  /// These tell about the others.
  private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

  private static final Set<String> VERSION = Set.of("-V", "--version");
  private static final Set<String> ROOT_FLAGS = Set.of("-q", "--quiet", "--stacktrace");
  private static final Set<String> ROOT_VALUES =
      Set.of("--archive", "--config", "--lang", "--color", "--pager");

  private Commands() {}

  /// Adds the command that these arguments run, or all of them where none is to be run alone; none
  /// where only the version is asked for.
  static void addTo(CommandLine root, String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return;
    }
    Optional<String> named = named(args).filter(name -> !ABOUT_ALL.contains(name));
    named.ifPresentOrElse(
        name -> root.addSubcommand(name, ALL.get(name)), () -> ALL.forEach(root::addSubcommand));
  }

  /// The search that [ShortWay] read, as picocli knows it.
  static CommandLine search(KnipselCommand root) {
    CommandLine whole = new CommandLine(root);
    addTo(whole, "search");
    return Objects.requireNonNull(whole.getSubcommands().get("search"));
  }

  /// The command, if only options of the root that do not ask for help stand before it.
  static Optional<String> named(String... args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (!arg.startsWith("-")) {
        return Optional.of(arg).filter(ALL::containsKey);
      }
      if (ROOT_VALUES.contains(arg)) {
        i++;
      } else if (!ROOT_FLAGS.contains(arg) && !ROOT_VALUES.contains(arg.replaceFirst("=.*", ""))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("index", IndexCommand.class);
    all.put("watch-folder", WatchFolderCommand.class);
    all.put("search", SearchCommand.class);
    all.put("facets", FacetsCommand.class);
    all.put("show", ShowCommand.class);
    all.put("similar", SimilarCommand.class);
    all.put("story", StoryCommand.class);
    all.put("terms", TermsCommand.class);
    all.put("diff", DiffCommand.class);
    all.put("stats", StatsCommand.class);
    all.put("remove", RemoveCommand.class);
    all.put("check", CheckCommand.class);
    all.put("archive", ArchiveCommand.class);
    all.put("complete", CompleteCommand.class);
    all.put("export", ExportCommand.class);
    all.put("config", ConfigCommand.class);
    all.put("trend", TrendCommand.class);
    all.put("analyze", AnalyzeCommand.class);
    all.put("variants", VariantsCommand.class);
    all.put("evaluate", EvaluateCommand.class);
    all.put("simulate", SimulateCommand.class);
    all.put("demo", DemoCommand.class);
    all.put("man", ManCommand.class);
    all.put("completion", CompletionCommand.class);
    return all;
  }
}
