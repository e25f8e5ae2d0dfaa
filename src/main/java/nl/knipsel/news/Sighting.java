package nl.knipsel.news;

import java.time.ZoneId;
import java.util.Optional;

/// One occurrence of an item on a captured page.
///
/// @param source the dump's source: a file's name, with `#` and a record behind it where a file
///   holds many
/// @param position 0 for the page's article, 1, 2, ... for the teasers in their order
/// @param mark what the page says of the item's time
/// @param section the section that the page put it in
/// @param between what the page's list allows: not after the teasers above it, not before those
///   below. Absent where that is no narrower than the mark itself
public record Sighting(
    String source,
    Optional<String> url,
    int position,
    ItemKind kind,
    Optional<CaptureTime> captured,
    Optional<TimeMark> mark,
    Optional<String> section,
    Optional<PublicationWindow> between) {

  /// The file that the dump came from: its source without the record.
  public String file() {
    return Dump.file(source);
  }

  /// When the item can have been published, by this sighting alone: never after the capture.
  public PublicationWindow window(ZoneId zone) {
    PublicationWindow allowed = allowed(between.orElse(PublicationWindow.UNKNOWN));
    return mark.flatMap(m -> m.window(captured, zone))
        .map(window -> window.intersect(allowed).orElse(window))
        .orElse(allowed);
  }

  /// What list and capture allow, the list giving way if they contradict each other.
  private PublicationWindow allowed(PublicationWindow listed) {
    PublicationWindow beforeCapture =
        captured
            .map(time -> PublicationWindow.until(time.latest()))
            .orElse(PublicationWindow.UNKNOWN);
    return listed.intersect(beforeCapture).orElse(beforeCapture);
  }
}
