package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.config.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel config`: which settings are in force, and where each comes from.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Says which settings are in force and from which file.",
    footer = {
      "",
      "They are those of the archive if there is one, else those that a new archive would get."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ConfigCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Option(
      names = "--origin",
      description =
          "Show preferences too: the archive, the language and so on, and what sets each.")
  private boolean origin;

  @Override
  public Integer call() throws IOException {
    if (origin) {
      preferences();
    }
    Configuration fresh = knipsel.configuration();
    try (Archive archive = knipsel.openArchive()) {
      Configuration kept = archive.configuration();
      print(kept, knipsel.archivePlace() + ", " + knipsel.messages().of("config.archive"));
      for (String file : kept.differences(fresh)) {
        knipsel.note(
            knipsel.messages().of("config.differs", knipsel.configurationFolder().resolve(file)));
      }
    } catch (NoArchiveException none) {
      print(fresh, knipsel.configurationFolder().toString());
    }
    return ExitCode.OK;
  }

  private void preferences() throws IOException {
    String place = knipsel.archivePlace().toString();
    for (Preference preference : Preference.values()) {
      Optional<Preferences.Choice> choice = knipsel.preference(preference);
      line(
          preference.key(),
          choice
              .map(Preferences.Choice::value)
              .orElseGet(() ->
                  switch (preference) {
                    case ARCHIVE -> place;
                    case CONFIG -> knipsel.configurationFolder().toString();
                    case LANG -> "en";
                    case COLOR -> "auto";
                    case PAGER -> "less";
                  }),
          choice
              .map(chosen -> Printable.of(chosen.origin()))
              .orElse(knipsel.messages().of("config.default")));
    }
  }

  private void print(Configuration configuration, String origin) {
    knipsel.out().line("# " + Printable.of(origin));
    for (Configuration.Setting setting : configuration.settings()) {
      String name = Path.of(setting.file()).getFileName().toString();
      String place =
          setting.line().isPresent()
              ? name + ":" + setting.line().getAsInt()
              : name + ", " + knipsel.messages().of("config.default");
      line(setting.key(), setting.value(), place);
    }
    line(
        "agencies",
        String.valueOf(configuration.agencies().all().size()),
        configuration.files().containsKey("agencies.tsv")
            ? "agencies.tsv"
            : knipsel.messages().of("config.default"));
  }

  private void line(String key, String value, String place) {
    knipsel.out().line("%-20s = %-18s # %s".formatted(key, Printable.of(value), place));
  }
}
