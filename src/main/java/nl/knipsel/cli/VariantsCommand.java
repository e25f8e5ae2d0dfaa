package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel variants`: the spellings that are taken for the same, and proposals for more.
@Command(
    name = "variants",
    mixinStandardHelpOptions = true,
    description = "Lists the spelling variants in force, as lines of variants.tsv.",
    subcommands = {VariantsCommand.Show.class, VariantsCommand.Suggest.class},
    footer = {
      "",
      "They are those of the archive if there is one, else those that a new archive would get."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VariantsCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Override
  public Integer call() throws IOException {
    return print(groups());
  }

  private Integer print(List<VariantGroup> groups) {
    groups.forEach(group -> knipsel.out().line(VariantText.line(group)));
    return groups.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  private List<VariantGroup> groups() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      return archive.configuration().variants();
    } catch (NoArchiveException none) {
      return knipsel.configuration().variants();
    }
  }

  /// `knipsel variants show WORD`: the group of a word or name.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the variants of a word or name.",
      footer = {"", "Example: knipsel variants show \"Den Bosch\""})
  static final class Show implements Callable<Integer> {
    @ParentCommand private VariantsCommand variants;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "The word, or words.")
    private List<String> words;

    @Override
    public Integer call() throws IOException {
      List<String> wanted = Variants.words(String.join(" ", words));
      return variants.print(
          variants.groups().stream()
              .filter(group -> group.forms().stream().map(Variants::words).anyMatch(wanted::equals))
              .toList());
    }
  }

  /// `knipsel variants suggest`: proposals from the archive's own words.
  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description = {
        "Proposes variants from the archive's own words, with what speaks for each,",
        "as lines for variants.tsv. Which of them are right is for you to decide."
      },
      footer = {"", "Example: knipsel variants suggest --most 50 > proposals.tsv"})
  static final class Suggest implements Callable<Integer> {
    private static final int MOST = 1_000;

    @ParentCommand private VariantsCommand variants;

    @Option(
        names = "--most",
        paramLabel = "N",
        defaultValue = "20",
        description = "How many to propose at most (default: 20).")
    private int most;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      KnipselCommand knipsel = variants.knipsel;
      if (most < 1 || most > MOST) {
        throw knipsel.usageError(knipsel.messages().of("variants.most", MOST));
      }
      try (Archive archive = knipsel.openArchive()) {
        List<VariantProposal> proposals = archive.proposeVariants(most);
        if (json) {
          knipsel.out().line(VariantText.json(proposals));
        } else if (proposals.isEmpty()) {
          knipsel.note("knipsel: " + knipsel.messages().of("variants.none"));
        } else {
          new VariantText(knipsel.messages()).of(proposals).forEach(knipsel.out()::line);
        }
        return proposals.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
      }
    }
  }
}
