package nl.knipsel.news;

import java.time.ZoneId;
import java.util.Optional;

/// An age as a page shows it: '37 minuten geleden'. The amount is the elapsed time in whole units,
/// rounded down.
///
/// @param amount how many whole units had passed, 0 or more
/// @param text the label as it stood
public record AgeLabel(int amount, AgeUnit unit, String text) implements TimeMark {
  public AgeLabel {
    if (amount < 0) {
      throw new IllegalArgumentException("an age of " + amount);
    }
  }

  /// From `amount + 1` units before the earliest moment of capture to `amount` units before the
  /// latest. The first bound is, strictly, just outside.
  @Override
  public Optional<PublicationWindow> window(Optional<CaptureTime> captured, ZoneId zone) {
    return captured.map(time ->
        PublicationWindow.between(
            unit.before(time.earliest(), amount + 1, zone),
            unit.before(time.latest(), amount, zone)));
  }
}
