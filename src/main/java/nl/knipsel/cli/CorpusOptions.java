package nl.knipsel.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.corpus.CaptureTimes;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.Filters;
import nl.knipsel.corpus.LanguageDetector;
import nl.knipsel.corpus.RecordFields;
import nl.knipsel.news.CaptureTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How dumps are read and which are wanted, as typed.
final class CorpusOptions {
  @Option(
      names = "--captured-at",
      paramLabel = "TIME",
      description =
          "When the dumps that do not say it were captured, such as 2025-12-28T09:17:00+01:00.")
  private @Nullable String capturedAt;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description = "JSON Lines: the field with the text; a.b for b in the object a.")
  private @Nullable String textField;

  @Option(
      names = "--url-field",
      paramLabel = "NAME",
      description = "JSON Lines: the field with the address.")
  private @Nullable String urlField;

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "JSON Lines: the field with the capture time.")
  private @Nullable String dateField;

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "Only pages of this host and those below it; may be repeated.")
  private List<String> sites = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Leave out what was captured before this day or time.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Leave out what was captured after this day or time.")
  private @Nullable String until;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Leave out what is in another language than this, such as nl.")
  private @Nullable String language;

  /// All that was typed, as one text: what was read with other options is to be read anew.
  String asText() {
    return Stream.of(
            named("captured-at", capturedAt),
            named("text-field", textField),
            named("url-field", urlField),
            named("date-field", dateField),
            named("site", sites.isEmpty() ? null : String.join(",", sites)),
            named("since", since),
            named("until", until),
            named("language", language))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> named(String option, @Nullable String typed) {
    return Optional.ofNullable(typed).map(value -> option + " " + value);
  }

  /// @throws RuntimeException a usage error
  Corpus corpus(KnipselCommand knipsel, List<Path> paths, ZoneId zone) {
    return new Corpus(
        paths,
        time(knipsel, "--captured-at", capturedAt, zone),
        zone,
        new RecordFields(
            Optional.ofNullable(textField),
            Optional.ofNullable(urlField),
            Optional.ofNullable(dateField)),
        new Filters(
            sites,
            time(knipsel, "--since", since, zone),
            time(knipsel, "--until", until, zone),
            language(knipsel)));
  }

  private static Optional<CaptureTime> time(
      KnipselCommand knipsel, String option, @Nullable String typed, ZoneId zone) {
    if (typed == null) {
      return Optional.empty();
    }
    Optional<CaptureTime> time = CaptureTimes.parse(typed, zone);
    if (time.isEmpty()) {
      throw knipsel.usageError(knipsel.messages().of("error.time", option, typed));
    }
    return time;
  }

  private Optional<String> language(KnipselCommand knipsel) {
    Optional<String> code = Optional.ofNullable(language).map(l -> l.toLowerCase(Locale.ROOT));
    if (code.isPresent() && !LanguageDetector.languages().contains(code.get())) {
      throw knipsel.usageError(
          knipsel
              .messages()
              .of(
                  "error.language",
                  code.get(),
                  String.join(", ", new TreeSet<>(LanguageDetector.languages()))));
    }
    return code;
  }
}
