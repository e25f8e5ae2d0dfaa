package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel man [COMMAND]`: manual pages.
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "Prints the manual page of a command, or writes all of them to a folder.",
    footer = {"", "Example: knipsel man search | man -l -"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ManCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "Whose page (default: knipsel).")
  private @Nullable String command;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Write all pages to DIR, as knipsel.1, knipsel-search.1 and so on.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    CommandSpec root = english();
    if (folder != null) {
      Files.createDirectories(folder);
      for (CommandSpec page : pages(root)) {
        Files.writeString(folder.resolve(ManualPage.name(page) + ".1"), ManualPage.of(page));
      }
      return ExitCode.OK;
    }
    CommandLine wanted = command == null ? root.commandLine() : named(root, command);
    knipsel.out().line(ManualPage.of(wanted.getCommandSpec()).stripTrailing());
    return ExitCode.OK;
  }

  /// All commands with their English texts: manual pages are in English in any language.
  private CommandSpec english() {
    CommandLine all = new CommandLine(new KnipselCommand(knipsel.surroundings()));
    Commands.addTo(all);
    return all.getCommandSpec();
  }

  private CommandLine named(CommandSpec root, String name) {
    CommandLine found = root.subcommands().get(name);
    if (found == null) {
      throw knipsel.usageError(knipsel.messages().of("error.command", name));
    }
    return found;
  }

  private static List<CommandSpec> pages(CommandSpec root) {
    List<CommandSpec> pages = new ArrayList<>();
    pages.add(root);
    root.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .distinct()
        .forEach(pages::add);
    return pages;
  }
}
