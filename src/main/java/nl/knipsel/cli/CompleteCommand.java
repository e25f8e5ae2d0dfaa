package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Completion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel complete QUERY`: how the beginning of a query can go on.
@Command(
    name = "complete",
    mixinStandardHelpOptions = true,
    description =
        "Completes the beginning of a query by names, phrases and words of the archive, with how many items each query finds.",
    footer = {"", "Example: knipsel complete poetin noord-k"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CompleteCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "A query, the last word or words of which are not finished.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many to show at most (default: 10).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    String typed = String.join(" ", words);
    if (typed.isBlank()) {
      throw knipsel.usageError(knipsel.messages().of("error.no-query"));
    }
    Checks.notNegative(knipsel, "--limit", limit);
    try (Archive archive = knipsel.openArchiveOnce()) {
      List<Completion> completions = archive.complete(typed, limit);
      if (json) {
        knipsel.out().line(CompletionJson.of(typed, completions));
      } else {
        print(completions);
      }
      return completions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }

  private void print(List<Completion> completions) {
    Messages messages = knipsel.messages();
    int width =
        completions.stream()
            .mapToInt(completion -> messages.number(completion.total()).length())
            .max()
            .orElse(0);
    for (Completion completion : completions) {
      String total = messages.number(completion.total());
      knipsel
          .out()
          .line(
              " ".repeat(width - total.length()) + total + "  " + Printable.of(completion.query()));
    }
  }
}
