package nl.knipsel.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.opensearch.OpenSearchArchives;
import nl.knipsel.opensearch.OpenSearchArchives.Generation;
import nl.knipsel.opensearch.OpenSearchArchives.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel archive`: how an archive lies on a cluster.
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Makes an archive on a cluster, and lays it out anew while it is searched.",
    subcommands = {
      ArchiveCommand.Create.class,
      ArchiveCommand.Reindex.class,
      ArchiveCommand.Switch.class,
      ArchiveCommand.Generations.class
    },
    footer = {
      "",
      "Example: knipsel --archive opensearch+https://host:9200/news archive create --shards 3",
      "An archive in a folder needs none of these: see index --rebuild."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ArchiveCommand implements Runnable {
  @ParentCommand private KnipselCommand knipsel;

  @Override
  public void run() {
    throw knipsel.usageError(knipsel.messages().of("archive.which"));
  }

  private ArchivePlace.OnCluster place() throws IOException {
    if (knipsel.archivePlace() instanceof ArchivePlace.OnCluster cluster) {
      return cluster;
    }
    throw knipsel.usageError(
        knipsel.messages().of("archive.no-cluster", knipsel.archivePlace().toString()));
  }

  /// How an archive is to be spread.
  static final class LayoutOptions {
    @Option(
        names = "--shards",
        paramLabel = "N",
        description = "Into how many parts it is divided (default: 1; for reindex, as before).")
    private @Nullable Integer shards;

    @Option(
        names = "--replicas",
        paramLabel = "N",
        description =
            "How many copies there are of each part (default: one, on clusters of several nodes; for reindex, as before).")
    private @Nullable Integer replicas;

    /// What is asked for, and of the present layout what is not.
    Layout on(Layout present, KnipselCommand knipsel) {
      Integer parts = shards;
      Integer copies = replicas;
      if (parts != null && parts < 1) {
        throw knipsel.usageError(knipsel.messages().of("error.positive", "--shards"));
      }
      if (copies != null && copies < 0) {
        throw knipsel.usageError(knipsel.messages().of("error.not-negative", "--replicas"));
      }
      return new Layout(
          parts == null ? present.shards() : parts,
          copies == null ? present.replicas() : Optional.of(copies));
    }
  }

  /// `knipsel archive create`.
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes an empty archive with the present settings.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Create implements Callable<Integer> {
    @ParentCommand private ArchiveCommand archive;
    @Mixin private LayoutOptions layout;

    @Override
    public Integer call() throws IOException {
      KnipselCommand knipsel = archive.knipsel;
      ArchivePlace.OnCluster place = archive.place();
      OpenSearchArchives.create(
          place.address(),
          place.access(),
          knipsel.configuration(),
          layout.on(Layout.STANDARD, knipsel));
      knipsel.note(knipsel.messages().of("archive.created", place));
      return ExitCode.OK;
    }
  }

  /// `knipsel archive reindex`.
  @Command(
      name = "reindex",
      mixinStandardHelpOptions = true,
      description =
          "Puts all items into a new generation with the present settings; 'archive switch' then puts it in force.",
      footer = {"", "Meanwhile the archive is searched as before, and nobody can write it."})
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Reindex implements Callable<Integer> {
    @ParentCommand private ArchiveCommand archive;
    @Mixin private LayoutOptions layout;

    @Override
    public Integer call() throws IOException {
      KnipselCommand knipsel = archive.knipsel;
      ArchivePlace.OnCluster place = archive.place();
      Generation made =
          OpenSearchArchives.reindex(
              place.address(),
              place.access(),
              knipsel.configuration(),
              present -> layout.on(present, knipsel));
      knipsel.note(knipsel.messages().count("archive.reindexed", made.items(), made.number()));
      return ExitCode.OK;
    }
  }

  /// `knipsel archive switch`.
  @Command(
      name = "switch",
      mixinStandardHelpOptions = true,
      description = "Lets all commands use another generation from now on, all at once.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Switch implements Callable<Integer> {
    @ParentCommand private ArchiveCommand archive;

    @Parameters(
        arity = "0..1",
        paramLabel = "GENERATION",
        description = "Its number (default: the newest).")
    private @Nullable Integer generation;

    @Option(names = "--remove-others", description = "Remove all other generations then.")
    private boolean removeOthers;

    @Override
    public Integer call() throws IOException {
      KnipselCommand knipsel = archive.knipsel;
      ArchivePlace.OnCluster place = archive.place();
      int number =
          OpenSearchArchives.switchTo(
              place.address(), place.access(), Optional.ofNullable(generation), removeOthers);
      knipsel.note(knipsel.messages().of("archive.switched", place, number));
      return ExitCode.OK;
    }
  }

  /// `knipsel archive generations`.
  @Command(
      name = "generations",
      mixinStandardHelpOptions = true,
      description = "Lists the generations of the archive, and which one is in force.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Generations implements Callable<Integer> {
    @ParentCommand private ArchiveCommand archive;

    @Override
    public Integer call() throws IOException {
      KnipselCommand knipsel = archive.knipsel;
      ArchivePlace.OnCluster place = archive.place();
      for (Generation generation :
          OpenSearchArchives.generations(place.address(), place.access())) {
        String line =
            knipsel.messages().count("archive.generation", generation.items(), generation.number());
        knipsel
            .out()
            .line(
                generation.isCurrent()
                    ? line + " " + knipsel.messages().of("archive.in-force")
                    : line);
      }
      return ExitCode.OK;
    }
  }
}
