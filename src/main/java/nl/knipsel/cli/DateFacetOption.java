package nl.knipsel.cli;

import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.DateFacet;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How `--facet date` counts.
final class DateFacetOption implements ShortWay.Options {
  @Option(
      names = "--by",
      paramLabel = "STEP",
      description =
          "With --facet date, the step: hour, day, week, month, quarter, year, or auto, the finest that makes at most 40 (default).")
  private @Nullable By by;

  @Override
  public void offer(ShortWay.Table table) {
    table.value("--by", By::valueOf, value -> by = value);
  }

  /// What is asked for, if the date is one of the names typed after `--facet`.
  Optional<DateFacet> in(KnipselCommand knipsel, List<String> names) {
    boolean wanted = names.stream().anyMatch(DateFacetOption::isDate);
    if (by != null && !wanted) {
      throw knipsel.usageError(knipsel.messages().of("date.by"));
    }
    return wanted
        ? Optional.of(new DateFacet(Optional.ofNullable(by).flatMap(By::step)))
        : Optional.empty();
  }

  /// Whether a name typed after `--facet` is that of the date.
  static boolean isDate(String name) {
    return Field.of(name.strip()).equals(Optional.of(Field.DATE));
  }

  /// Says so if another step was used than asked for.
  static void noteCoarser(KnipselCommand knipsel, SearchRequest request, SearchResult result) {
    result
        .dates()
        .ifPresent(dates ->
            By.noteCoarser(knipsel, request.dateFacet().flatMap(DateFacet::by), dates.by()));
  }
}
