package nl.knipsel.cli;

import java.util.Optional;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;

/// The step that time is to be cut into, as typed after `--by`.
enum By {
  auto,
  hour,
  day,
  week,
  month,
  quarter,
  year;

  /// Empty if the archive is to choose.
  Optional<TimeStep> step() {
    return switch (this) {
      case auto -> Optional.empty();
      case hour -> Optional.of(TimeStep.HOUR);
      case day -> Optional.of(TimeStep.DAY);
      case week -> Optional.of(TimeStep.WEEK);
      case month -> Optional.of(TimeStep.MONTH);
      case quarter -> Optional.of(TimeStep.QUARTER);
      case year -> Optional.of(TimeStep.YEAR);
    };
  }

  /// Says so if another step was used than asked for.
  static void noteCoarser(KnipselCommand knipsel, Optional<TimeStep> asked, TimeStep used) {
    Messages messages = knipsel.messages();
    if (asked.isPresent() && asked.get() != used) {
      knipsel.note(
          messages.of(
              "trend.coarser",
              messages.number(Trend.MOST_STEPS),
              messages.of("trend.by." + used.key())));
    }
  }
}
