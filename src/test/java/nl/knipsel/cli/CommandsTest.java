package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandsTest {
  private static Set<String> added(String... args) {
    CommandLine root = new CommandLine(new KnipselCommand(Cli.silent()));
    Commands.addTo(root, args);
    return root.getSubcommands().keySet();
  }

  @ParameterizedTest
  @CsvSource({
    "search, search Poetin",
    "search, search trend --help",
    "show, -q --archive search show 5f2c",
    "trend, --lang=nl --color never --stacktrace trend oorlog"
  })
  void readsOnlyTheCommandThatIsRun(String expected, String line) {
    assertThat(added(line.split(" "))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version"})
  void readsNoneWhereTheVersionIsAskedFor(String asked) {
    assertThat(added(asked)).isEmpty();
    assertThat(new Cli().run(asked)).extracting(Cli.Ran::out).asString().startsWith("knipsel ");
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "--help search",
    "serch trend",
    "man search",
    "completion bash",
    "--archive search"
  })
  void readsAllWhereSomethingMayBeSaidAboutAll(String line) {
    assertThat(added(line.split(" "))).contains("index", "search", "completion");
  }

  @Test
  void namesCommandsAsTheyNameThemselves() {
    CommandLine root = new CommandLine(new KnipselCommand(Cli.silent()));
    Commands.addTo(root);
    assertThat(root.getSubcommands())
        .allSatisfy((name, command) ->
            assertThat(name)
                .isEqualTo(command.getCommand().getClass().getAnnotation(Command.class).name()));
  }

  /// It looks for the command behind them without starting Java.
  @Test
  void launcherKnowsWhichOptionsBeforeACommandHaveAValue() throws IOException {
    Matcher inLauncher =
        Pattern.compile("^ *(--.+)\\) value=follows ;;$", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("knipsel")));
    assertThat(inLauncher.find()).isTrue();
    CommandLine root = new CommandLine(new KnipselCommand(Cli.silent()));
    assertThat(inLauncher.group(1).split(" \\| "))
        .containsExactlyInAnyOrderElementsOf(
            root.getCommandSpec().options().stream()
                .filter(option -> option.arity().min() > 0)
                .flatMap(option -> Stream.of(option.names()))
                .toList());
  }
}
