package nl.knipsel.news;

import java.time.ZoneId;
import java.util.Optional;

/// One occurrence of an item on a captured page.
///
/// @param source the dump's source
/// @param position 0 for the page's article, 1, 2, ... for the teasers in their order
/// @param mark what the page says of the item's time
/// @param section the section that the page put it in
public record Sighting(
    String source,
    Optional<String> url,
    int position,
    ItemKind kind,
    Optional<CaptureTime> captured,
    Optional<TimeMark> mark,
    Optional<String> section) {

  /// When the item can have been published, by this sighting alone: never after the capture.
  public PublicationWindow window(ZoneId zone) {
    PublicationWindow beforeCapture =
        captured
            .map(time -> PublicationWindow.until(time.latest()))
            .orElse(PublicationWindow.UNKNOWN);
    return mark.flatMap(m -> m.window(captured, zone))
        .map(window -> window.intersect(beforeCapture).orElse(window))
        .orElse(beforeCapture);
  }
}
