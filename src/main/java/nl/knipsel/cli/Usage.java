package nl.knipsel.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import picocli.CommandLine;

/// The help texts in the language that a command line asks for. The English ones are those of the
/// commands' annotations.
final class Usage {
  private static final String DUTCH = "usage_nl.properties";
  private static final String OPTION = "--lang";

  private Usage() {}

  /// What a command line asks for with `--lang`, found without parsing it, as errors and help need
  /// the language before it is parsed.
  static Optional<Messages.Language> asked(String... args) {
    Optional<Messages.Language> asked = Optional.empty();
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith(OPTION + "=")) {
        asked = language(args[i].substring(OPTION.length() + 1));
      } else if (args[i].equals(OPTION) && i + 1 < args.length) {
        asked = language(args[i + 1]);
      }
    }
    return asked;
  }

  private static Optional<Messages.Language> language(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "nl" -> Optional.of(Messages.Language.NL);
      case "en" -> Optional.of(Messages.Language.EN);
      default -> Optional.empty();
    };
  }

  /// Puts Dutch texts in the place of the English ones, in all commands.
  static void inDutch(CommandLine commandLine) {
    try (var in = Usage.class.getResourceAsStream(DUTCH)) {
      if (in == null) {
        throw new MissingResourceException("missing " + DUTCH, DUTCH, "");
      }
      commandLine.setResourceBundle(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(DUTCH, e);
    }
  }
}
