package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The short way from arguments to a search. picocli takes longer to read a command's annotations
/// than Knipsel to search, so that what is plainly a search is read without it: options typed in
/// full, each of them once, and values that can be nothing else. Everything else, and every
/// mistake, is left to picocli, which would give the same fields the same values.
final class ShortWay {
  private static final String SEARCH = "search";
  private static final Map<String, String> LONG_NAMES =
      Map.of("-n", "--limit", "-o", "--output", "-q", "--quiet");

  /// Holds some options of a command line.
  interface Options {
    /// Puts them into the table.
    void offer(Table table);
  }

  /// The options that can be read, with what setting them does.
  static final class Table {
    private final Map<String, Runnable> flags = new HashMap<>();
    private final Map<String, Function<String, Runnable>> values = new HashMap<>();
    private final Set<String> alternatives = new HashSet<>();

    /// An option without a value.
    void flag(String option, Runnable set) {
      flags.put(option, set);
    }

    /// One of those without a value that exclude each other.
    void alternative(String option, Runnable set) {
      alternatives.add(option);
      flag(option, set);
    }

    /// An option with a value.
    ///
    /// @param reading throws an IllegalArgumentException for what is no such value
    <T> void value(String option, Function<String, T> reading, Consumer<T> set) {
      values.put(
          option,
          text -> {
            T value = reading.apply(text);
            return () -> set.accept(value);
          });
    }

    void text(String option, Consumer<String> set) {
      value(option, text -> text, set);
    }
  }

  private final SearchCommand search;
  private final Table table = new Table();
  private final Set<String> seen = new HashSet<>();

  /// What is to be done once it is known that all of it can be.
  private final List<Runnable> steps = new ArrayList<>();

  private boolean named;

  private ShortWay(KnipselCommand root) {
    search = SearchCommand.below(root);
    root.offer(table);
  }

  /// The search that the arguments ask for; empty if that is for picocli to say, and then nothing
  /// is set.
  static Optional<SearchCommand> search(KnipselCommand root, String... args) {
    ShortWay way = new ShortWay(root);
    try {
      if (!way.reads(args)) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    way.steps.forEach(Runnable::run);
    return Optional.of(way.search);
  }

  private boolean reads(String... args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (!arg.startsWith("-")) {
        if (arg.isEmpty() || arg.startsWith("@") || !word(arg)) {
          return false;
        }
        continue;
      }
      int end = arg.indexOf('=');
      String option = LONG_NAMES.getOrDefault(arg, end < 0 ? arg : arg.substring(0, end));
      if (!seen.add(table.alternatives.contains(option) ? "" : option)) {
        return false;
      }
      if (end < 0 && table.flags.containsKey(option)) {
        steps.add(table.flags.get(option));
        continue;
      }
      if (end < 0 && ++i == args.length) {
        return false;
      }
      if (!value(option, end < 0 ? args[i] : arg.substring(end + 1))) {
        return false;
      }
    }
    return named;
  }

  /// The name of the command, from which on its options can come, or a word of the query.
  private boolean word(String arg) {
    if (named) {
      steps.add(() -> search.add(arg));
      return true;
    }
    named = arg.equals(SEARCH);
    search.offer(table);
    return named;
  }

  private boolean value(String option, String value) {
    Function<String, Runnable> reading = table.values.get(option);
    if (reading == null || value.isEmpty() || value.startsWith("-")) {
      return false;
    }
    steps.add(reading.apply(value));
    return true;
  }

  /// A number of at most nine digits, which nobody could read otherwise.
  ///
  /// @throws IllegalArgumentException if it is none
  static int number(String value) {
    if (!value.matches("0|[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("for picocli to read: " + value);
    }
    return Integer.parseInt(value);
  }

  /// What stands between commas.
  ///
  /// @throws IllegalArgumentException if nothing stands between two of them
  static List<String> list(String value) {
    List<String> list = List.of(value.split(",", -1));
    if (list.contains("")) {
      throw new IllegalArgumentException("for picocli to read: " + value);
    }
    return list;
  }
}
