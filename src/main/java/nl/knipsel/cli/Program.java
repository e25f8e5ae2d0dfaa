package nl.knipsel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.CursorException;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.archive.query.QuerySyntaxException;
import nl.knipsel.config.ConfigurationException;
import nl.knipsel.evaluate.EvaluationFormatException;
import nl.knipsel.ingest.JobStoppedException;
import nl.knipsel.lucene.LuceneArchives;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command line. Every error ends as a sentence on standard error and an exit code.
public final class Program {
  private static final Pattern EXCLUSION =
      Pattern.compile("-(?:\\p{L}{2}|[\"(\u201C\u201D\u201E]).*", Pattern.DOTALL);

  private static final Set<String> QUERYING =
      Set.of("search", "facets", "similar", "terms", "trend", "remove");

  /// What is started most and opens an archive, which is prepared while the arguments are read.
  private static final Set<String> SEARCHING =
      Set.of("search", "facets", "show", "similar", "terms", "trend", "complete", "story");

  private final KnipselCommand root;
  private final StringWriter help = new StringWriter();

  public Program(Surroundings surroundings) {
    root = new KnipselCommand(surroundings);
  }

  /// Begins what a command takes that does not depend on the rest of its arguments, in another
  /// thread where that takes long. The sooner it is called the better; a program runs without it.
  public static void prepare(String... args) {
    if (Commands.named(args).filter(SEARCHING::contains).isPresent()) {
      Thread.ofPlatform()
          .daemon()
          .name("knipsel-prepare")
          .start(() -> {
            QuietLucene.begin();
            LuceneArchives.prepare();
          });
    } else {
      QuietLucene.begin();
    }
  }

  /// Runs the command line and returns the exit code. To be called once.
  public int run(String... args) {
    root.speak(Usage.asked(args));
    try {
      String[] words = exclusionsAsWords(args);
      Optional<SearchCommand> search = ShortWay.search(root, words);
      int code = search.isPresent() ? run(search.get()) : commandLine(args).execute(words);
      if (!help.toString().isEmpty()) {
        root.out().line(help.toString().stripTrailing());
      }
      root.out().flush();
      root.err().flush();
      return code;
    } catch (Output.ClosedPipe gone) {
      return ExitCode.OK;
    } catch (UncheckedIOException full) {
      int code = failure(root.messages().of("error.io", ioMessage(cause(full))));
      root.err().flush();
      return code;
    } finally {
      root.endPage();
    }
  }

  private int run(SearchCommand search) {
    try {
      return search.call();
    } catch (Exception e) {
      return failed(e);
    }
  }

  private CommandLine commandLine(String... args) {
    CommandLine commandLine = new CommandLine(root);
    Commands.addTo(commandLine, args);
    if (root.speaksDutch()) {
      Usage.inDutch(commandLine);
    }
    // these go down to the commands that are there
    return commandLine
        .setOut(new PrintWriter(help, true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Screen.DEFAULT_COLUMNS)
        .setExitCodeExceptionMapper(error -> ExitCode.FAILURE)
        .setParameterExceptionHandler((error, given) -> usage(error))
        .setExecutionExceptionHandler((error, command, result) -> failed(error));
  }

  /// `-rusland` and `-"geen deals"` after a command that takes queries are to be left out, and no
  /// bundle of options: a sign before them says so.
  private static String[] exclusionsAsWords(String... args) {
    List<String> words = new ArrayList<>();
    boolean query = false;
    for (String arg : args) {
      query |= QUERYING.contains(arg);
      if (query && EXCLUSION.matcher(arg).matches()) {
        words.add(QueryOptions.NO_OPTION + arg);
      } else {
        words.add(arg);
      }
    }
    return words.toArray(new String[0]);
  }

  private int usage(ParameterException error) {
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    String sentence = new UsageError(root.messages()).sentence(error);
    say(root.messages().of("usage.see", sentence, command));
    return ExitCode.USAGE;
  }

  private int failed(Exception error) {
    int code =
        switch (error) {
          case Output.ClosedPipe gone -> ExitCode.OK;
          case ParameterException wrong -> usage(wrong);
          case QuerySyntaxException wrong -> queryError(wrong);
          case CursorException wrong -> cursorError(wrong);
          case NoArchiveException none ->
              failure(root.messages().of("error.no-archive", shown(none.location())));
          case JobStoppedException stopped -> ExitCode.FAILURE;
          case ArchiveException broken -> failure(String.valueOf(broken.getMessage()));
          case ConfigurationException wrong -> failure(String.valueOf(wrong.getMessage()));
          case EvaluationFormatException wrong -> wrongFile(wrong);
          case Failure failure -> failure(String.valueOf(failure.getMessage()));
          case IOException io -> failure(root.messages().of("error.io", ioMessage(io)));
          case UncheckedIOException io ->
              failure(root.messages().of("error.io", ioMessage(cause(io))));
          default -> failure(root.messages().of("error.internal", error.toString()));
        };
    if (root.stacktrace()) {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace));
      root.err().line(trace.toString());
    }
    return code;
  }

  private static String shown(String location) {
    return location.startsWith("/") || location.startsWith(".") ? location : "./" + location;
  }

  private static Exception cause(UncheckedIOException wrapped) {
    IOException cause = wrapped.getCause();
    return cause == null ? wrapped : cause;
  }

  private static String ioMessage(Exception e) {
    return switch (e) {
      case AccessDeniedException denied -> denied.getFile() + ": no permission";
      case NoSuchFileException gone -> gone.getFile() + ": no such file or folder";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage());
    };
  }

  private int queryError(QuerySyntaxException error) {
    String lead = "knipsel: " + root.messages().of("error.query", "");
    root.err().line(lead + Printable.of(error.query()));
    int before =
        Width.of(lead) + Width.of(Printable.of(error.query().substring(0, error.position())));
    root.err()
        .line(" ".repeat(before) + "^ " + Printable.of(error.sentence(root.messages().locale())));
    return ExitCode.USAGE;
  }

  private int cursorError(CursorException error) {
    say(root.messages().of("cursor." + error.why()));
    return ExitCode.USAGE;
  }

  private int wrongFile(EvaluationFormatException error) {
    say(String.valueOf(error.getMessage()));
    return ExitCode.USAGE;
  }

  private int failure(String message) {
    say(message);
    return ExitCode.FAILURE;
  }

  private void say(String message) {
    root.err().line("knipsel: " + Printable.of(message));
  }
}
