package nl.knipsel.cli;

import java.util.Optional;
import nl.knipsel.archive.Recency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether new items rank higher.
final class RecencyOption implements ShortWay.Options {
  @Option(
      names = "--recency",
      paramLabel = "HALFLIFE",
      description =
          "Let new items rank higher: scores are multiplied by 2 now, by 1.5 after this time (12h, 7d, 2w, 6m for months, 1y) and by 1 in the end.")
  private @Nullable String halfLife;

  @Override
  public void offer(ShortWay.Table table) {
    table.text("--recency", value -> halfLife = value);
  }

  Optional<Recency> recency(KnipselCommand knipsel) {
    return Optional.ofNullable(halfLife)
        .map(typed ->
            Recency.of(typed)
                .orElseThrow(
                    () -> knipsel.usageError(knipsel.messages().of("recency.half-life", typed))));
  }
}
