package nl.knipsel.archive;

import java.util.Optional;

/// That hits are to be counted by time.
///
/// @param by the step to count by; absent for the finest that makes at most
///   [Trend#MOST_AUTOMATIC_STEPS] of them
public record DateFacet(Optional<TimeStep> by) {}
