package nl.knipsel.archive;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.knipsel.archive.query.DateSpan;
import nl.knipsel.archive.query.Query;

/// A span of time that a query names, from its first millisecond to its last. An absent end is
/// open.
public record DateRange(Optional<Instant> from, Optional<Instant> to) {
  /// What the dates mean at a moment, in its zone.
  ///
  /// @return empty if the range ends before it begins, as `[2025-12-10 TO yesterday]` does on some
  ///   days
  public static Optional<DateRange> of(Query.Dates dates, ZonedDateTime now) {
    Optional<Instant> from = dates.from().map(date -> DateSpan.of(date, now).first());
    Optional<Instant> to = dates.to().map(date -> DateSpan.of(date, now).last());
    boolean backwards = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    return backwards ? Optional.empty() : Optional.of(new DateRange(from, to));
  }
}
