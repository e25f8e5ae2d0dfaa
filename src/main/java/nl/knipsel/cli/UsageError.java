package nl.knipsel.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, as a sentence. picocli has these in English only; in Dutch
/// they are made anew of what it found. What commands say themselves is in the right language
/// already.
final class UsageError {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);
  private static final String EXCLUSIVE = " are mutually exclusive";

  private final Messages messages;

  UsageError(Messages messages) {
    this.messages = messages;
  }

  String sentence(ParameterException error) {
    String english = english(String.valueOf(error.getMessage()));
    if (messages.language() == Messages.Language.EN) {
      return english;
    }
    return switch (error) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          messages.of("usage.twice", name(twice.getOverwritten()));
      case MaxValuesExceededException many -> messages.of("usage.many");
      case MutuallyExclusiveArgsException exclusive when english.contains(EXCLUSIVE) ->
          messages.of("usage.exclusive", english.substring(0, english.indexOf(EXCLUSIVE)));
      default ->
          error.getArgSpec() == null ? english : wrongValue(error.getArgSpec(), error.getValue());
    };
  }

  /// Without the lead that picocli has in some cases, in the style of our own errors.
  private static String english(String error) {
    String message = error.startsWith("Error: ") ? error.substring("Error: ".length()) : error;
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private String unmatched(UnmatchedArgumentException error) {
    String first = error.getUnmatched().getFirst();
    if (error.isUnknownOption()) {
      return messages.of("usage.option", first);
    }
    boolean noCommand = error.getCommandLine().getParent() == null;
    return messages.of(noCommand ? "error.command" : "usage.argument", first);
  }

  private String missing(MissingParameterException error) {
    String names =
        error.getMissing().stream().map(UsageError::name).collect(Collectors.joining(", "));
    boolean value =
        error.getMissing().size() == 1
            && error.getMissing().getFirst() instanceof OptionSpec option
            && !option.required();
    return messages.of(value ? "usage.value-missing" : "usage.missing", names);
  }

  private String wrongValue(ArgSpec arg, String value) {
    Class<?> type = arg.auxiliaryTypes()[0];
    if (type.isEnum()) {
      String choice =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return messages.of("usage.choice", name(arg), value, choice);
    }
    return messages.of(NUMBERS.contains(type) ? "usage.number" : "usage.wrong", name(arg), value);
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
