package nl.knipsel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knipsel completion bash|zsh`: what a shell needs to complete commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description =
        "Prints a script that lets the shell complete commands, options and their values, and queries by what the archive holds.",
    footer = {
      "",
      "bash: source <(knipsel completion bash)",
      "zsh:  source <(knipsel completion zsh), after compinit"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CompletionCommand implements Callable<Integer> {
  private static final String QUERIES = "completion.bash";

  enum Shell {
    bash,
    zsh
  }

  @ParentCommand private KnipselCommand knipsel;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  @Override
  public Integer call() {
    String script = AutoComplete.bash("knipsel", spec.root().commandLine());
    String lead =
        switch (shell) {
          case bash -> "";
          case zsh -> "autoload -U +X bashcompinit && bashcompinit\n";
        };
    knipsel.out().line(lead + script.stripTrailing());
    knipsel.out().line(ofQueries().stripTrailing());
    return ExitCode.OK;
  }

  private static String ofQueries() {
    try (var in = CompletionCommand.class.getResourceAsStream(QUERIES)) {
      if (in == null) {
        throw new MissingResourceException("missing " + QUERIES, QUERIES, "");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(QUERIES, e);
    }
  }
}
