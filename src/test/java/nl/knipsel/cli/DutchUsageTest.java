package nl.knipsel.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Help and usage errors in Dutch.
class DutchUsageTest {
  private static CommandLine commands() {
    CommandLine all = new CommandLine(new KnipselCommand(Cli.silent()));
    Commands.addTo(all);
    return all;
  }

  /// Fails for a new command or option until usage_nl.properties has the key that is named.
  @Test
  void everyCommandAndOptionHasADutchDescription() {
    CommandLine dutch = commands();
    Usage.inDutch(dutch);
    List<String> missing = new ArrayList<>();
    compare(commands().getCommandSpec(), dutch.getCommandSpec(), missing);
    assertThat(missing).as("keys that usage_nl.properties lacks").isEmpty();
  }

  private static void compare(CommandSpec english, CommandSpec dutch, List<String> missing) {
    String name = english.qualifiedName(".");
    if (Arrays.equals(english.usageMessage().description(), dutch.usageMessage().description())) {
      missing.add(name + ".usage.description");
    }
    if (english.usageMessage().footer().length > 0
        && Arrays.equals(english.usageMessage().footer(), dutch.usageMessage().footer())) {
      missing.add(name + ".usage.footer");
    }
    for (int i = 0; i < english.args().size(); i++) {
      ArgSpec arg = english.args().get(i);
      if (!arg.hidden() && Arrays.equals(arg.description(), dutch.args().get(i).description())) {
        missing.add(name + "." + key(arg));
      }
    }
    for (int i = 0; i < english.argGroups().size(); i++) {
      String heading = english.argGroups().get(i).heading();
      if (heading != null && heading.equals(dutch.argGroups().get(i).heading())) {
        missing.add(english.argGroups().get(i).headingKey() + " of " + name);
      }
    }
    english
        .subcommands()
        .forEach((sub, line) -> {
          CommandLine same = requireNonNull(dutch.subcommands().get(sub), sub);
          compare(line.getCommandSpec(), same.getCommandSpec(), missing);
        });
  }

  private static String key(ArgSpec arg) {
    return switch (arg) {
      case OptionSpec option -> option.longestName().replaceFirst("^-+", "");
      case PositionalParamSpec parameter -> parameter.paramLabel() + "[" + parameter.index() + "]";
      default -> arg.toString();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "search", "evaluate"})
  void helpIsInDutch(String command) {
    String[] args =
        command.isEmpty()
            ? new String[] {"--lang", "nl", "--help"}
            : new String[] {command, "--help", "--lang=nl"};
    Cli.Ran ran = new Cli().run(args);
    assertThat(ran.code()).isEqualTo(0);
    Golden.assertMatches(
        "help%s-nl.txt".formatted(command.isEmpty() ? "" : "-" + command), ran.out());
  }

  @Test
  void theLocaleIsEnough() {
    String asked = new Cli().run("--lang", "nl", "search", "--help").out();
    assertThat(new Cli().variable("LANG", "nl_BE.UTF-8").run("search", "--help").out())
        .isEqualTo(asked);
    assertThat(new Cli().variable("KNIPSEL_LANG", "nl").run("search", "--help").out())
        .isEqualTo(asked);
    assertThat(
            new Cli().variable("KNIPSEL_LANG", "nl").run("--lang", "en", "search", "--help").out())
        .isEqualTo(new Cli().run("search", "--help").out())
        .isNotEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "search x --limt 3        ; onbekende optie: '--limt' (zie: knipsel search --help)",
        "serach x                 ; er is geen opdracht 'serach' (zie: knipsel --help)",
        "stats x                  ; onverwacht argument: 'x' (zie: knipsel stats --help)",
        "search x --limit         ; optie --limit wil een waarde (zie: knipsel search --help)",
        "search x --limit veel    ; --limit wil een getal, niet 'veel' (zie: knipsel search --help)",
        "search x --versions geen ; --versions is een van folded, all, niet 'geen' (zie: knipsel search --help)",
        "search x --any --any     ; optie --any mag maar één keer worden gegeven (zie: knipsel search --help)",
        "show                     ; er ontbreekt: ID (zie: knipsel show --help)",
        "evaluate                 ; er ontbreekt: --qrels (zie: knipsel evaluate --help)",
        "trend x --csv --json     ; deze opties gaan niet samen: --json, --csv (zie: knipsel trend --help)",
        "completion fish          ; bash|zsh is een van bash, zsh, niet 'fish' (zie: knipsel completion --help)",
        "search                   ; er is geen zoekvraag gegeven (zie: knipsel search --help)",
      },
      quoteCharacter = '`',
      maxCharsPerColumn = 300)
  void usageErrorsAreInDutch(String line, String error) {
    List<String> args = new ArrayList<>(List.of("--archive", "nowhere"));
    args.addAll(List.of(line.split(" ")));
    args.addAll(List.of("--lang", "nl"));
    Cli.Ran ran = new Cli().variable("KNIPSEL_LANG", "nl").run(args.toArray(new String[0]));
    assertThat(ran.err()).isEqualTo("knipsel: " + error + "\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void manualPagesStayEnglish() {
    assertThat(new Cli().run("--lang", "nl", "man", "search").out())
        .isEqualTo(new Cli().run("man", "search").out());
  }
}
