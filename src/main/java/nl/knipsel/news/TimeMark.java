package nl.knipsel.news;

import java.time.ZoneId;
import java.util.Optional;

/// What a page says about when a text was published: relative to the capture, or by the clock.
public sealed interface TimeMark permits AgeLabel, StatedTime {
  /// As it stood on the page.
  String text();

  /// The interval that this mark allows, if it can be told.
  ///
  /// @param captured when the page was captured, if known
  /// @param zone where the page's clock stands
  Optional<PublicationWindow> window(Optional<CaptureTime> captured, ZoneId zone);
}
