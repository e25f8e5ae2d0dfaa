package nl.knipsel.cli;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    /// Sets an option that has no value; false if it is none of these, or one that cannot be set.
    default boolean set(String option) {
      return false;
    }

    /// Sets an option that has a value, in the same way.
    ///
    /// @throws IllegalArgumentException if it cannot have this value
    default boolean set(String option, String value) {
      return false;
    }
  }

  private final KnipselCommand root;
  private final SearchCommand search;
  private final Set<String> seen = new HashSet<>();
  private boolean named;

  private ShortWay(KnipselCommand root) {
    this.root = root;
    search = SearchCommand.below(root);
  }

  /// The search that the arguments ask for; empty if that is for picocli to say.
  static Optional<SearchCommand> search(KnipselCommand root, String... args) {
    ShortWay way = new ShortWay(root);
    if (way.isGood(args)) {
      return Optional.of(way.search);
    }
    root.unset();
    return Optional.empty();
  }

  private boolean isGood(String... args) {
    try {
      return reads(args);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean reads(String... args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.isEmpty() || arg.startsWith("@")) {
        return false;
      }
      if (!arg.startsWith("-")) {
        if (!word(arg)) {
          return false;
        }
        continue;
      }
      int end = arg.indexOf('=');
      String option = LONG_NAMES.getOrDefault(arg, end < 0 ? arg : arg.substring(0, end));
      if (!seen.add(option)) {
        return false;
      }
      if (end < 0 && set(option)) {
        continue;
      }
      if (end < 0 && ++i == args.length) {
        return false;
      }
      String value = end < 0 ? args[i] : arg.substring(end + 1);
      if (value.isEmpty() || value.startsWith("-") || !set(option, value)) {
        return false;
      }
    }
    return named;
  }

  private boolean word(String arg) {
    if (named) {
      search.add(arg);
      return true;
    }
    named = arg.equals(SEARCH);
    return named;
  }

  private boolean set(String option) {
    return root.set(option) || (named && search.set(option));
  }

  private boolean set(String option, String value) {
    return root.set(option, value) || (named && search.set(option, value));
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
}
