package nl.knipsel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What [ShortWay] reads is what picocli reads.
class ShortWayTest {
  private static final int COMMAND_LINES = 2_000;
  private static final Set<String> OF_PICOCLI = Set.of("--help", "--version");

  @Test
  void takesEveryOptionOfASearchAsPicocliDoes() {
    List<String> options = new ArrayList<>();
    for (OptionSpec option : options()) {
      for (String name : option.names()) {
        options.add(name);
        List<String> args = new ArrayList<>(List.of("search", "woord"));
        args.addAll(typed(option, name));
        assertEquals(picocli(args), shortWay(args).orElseThrow(), name);
      }
    }
    assertTrue(options.size() > 30, "all options: " + options);
  }

  @Test
  void readsSeededCommandLinesAsPicocliDoes() {
    Random random = new Random(20261127);
    List<OptionSpec> options = options();
    int taken = 0;
    for (int i = 0; i < COMMAND_LINES; i++) {
      List<String> args = new ArrayList<>(List.of("search"));
      int parts = 1 + random.nextInt(5);
      for (int part = 0; part < parts; part++) {
        if (random.nextInt(3) == 0) {
          args.add(
              List.of("Poetin", "\"geen deals\"", "kop:beurs", "a=b", "x*").get(random.nextInt(5)));
        } else {
          OptionSpec option = options.get(random.nextInt(options.size()));
          List<String> typed = typed(option, option.names()[random.nextInt(option.names().length)]);
          boolean joined =
              typed.size() == 2 && typed.getFirst().startsWith("--") && random.nextBoolean();
          args.addAll(joined ? List.of(String.join("=", typed)) : typed);
        }
      }
      Optional<Map<String, Object>> read = shortWay(args);
      if (read.isPresent()) {
        taken++;
        assertEquals(picocli(args), read.get(), args.toString());
      }
    }
    assertTrue(taken > COMMAND_LINES / 2, "taken: " + taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search woord --any=true",
        "search woord --agency ANP --agency AP",
        "search woord -n 3 --limit 3",
        "search woord -n5",
        "search woord -n=5",
        "search woord -n 007",
        "search woord -n drie",
        "search woord --limit 99999999999999999999",
        "search woord --sort newset",
        "search woord --sort NEWEST",
        "search woord --json --csv",
        "search woord --facet agency,",
        "search woord --agency",
        "search woord --agency -x",
        "search woord --agency=",
        "search -- woord",
        "search @woorden",
        "search woord --help",
        "search -qx woord",
        "--any search woord",
        "searching woord",
        "stats",
        "--lang nl",
        ""
      })
  void leavesWhatIsNotPlainToPicocli(String line) {
    KnipselCommand root = root();
    assertFalse(ShortWay.search(root, line.split(" ")).isPresent());
    assertEquals(state(root()), state(root), "an option stayed set");
  }

  private static List<OptionSpec> options() {
    return Commands.search(root()).getCommandSpec().options().stream()
        .filter(option -> !OF_PICOCLI.contains(option.longestName()))
        .toList();
  }

  /// The option with a value that it can have, if it has one.
  private static List<String> typed(OptionSpec option, String name) {
    Class<?> type = option.auxiliaryTypes()[0];
    if (type == boolean.class) {
      return List.of(name);
    }
    if (type == int.class || type == Long.class || type == Integer.class) {
      return List.of(name, "12");
    }
    if (type == Messages.Language.class) {
      return List.of(name, "nl");
    }
    return type.isEnum()
        ? List.of(name, type.getEnumConstants()[1].toString())
        : List.of(name, "een,twee");
  }

  private static Optional<Map<String, Object>> shortWay(List<String> args) {
    return ShortWay.search(root(), args.toArray(new String[0])).map(ShortWayTest::state);
  }

  private static Map<String, Object> picocli(List<String> args) {
    String[] words = args.toArray(new String[0]);
    CommandLine line = line(words);
    return state(line.parseArgs(words).subcommand().commandSpec().userObject());
  }

  private static CommandLine line(String... args) {
    CommandLine line = new CommandLine(root());
    Commands.addTo(line, args);
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static KnipselCommand root() {
    return new KnipselCommand(Cli.silent());
  }

  /// The values of all fields that options set, those of options in other classes as well.
  private static Map<String, Object> state(Object command) {
    Map<String, Object> state = new TreeMap<>();
    read(command, "", state);
    return state;
  }

  private static void read(Object options, String path, Map<String, Object> state) {
    for (Field field : options.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())
          || field.isSynthetic()
          || field.getType() == CommandLine.Model.CommandSpec.class) {
        continue;
      }
      try {
        field.setAccessible(true);
        Object value = field.get(options);
        String name = path + field.getName();
        if (value instanceof ShortWay.Options more) {
          read(more, name + ".", state);
        } else if (Modifier.isPrivate(field.getModifiers())
            && !Modifier.isFinal(field.getModifiers())) {
          state.put(name, String.valueOf(value));
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
