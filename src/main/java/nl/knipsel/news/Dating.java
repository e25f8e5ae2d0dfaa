package nl.knipsel.news;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How the sightings of an item date it: the intersection of their windows, and those that
/// contradict it.
///
/// A contradicting sighting is kept and reported, never averaged in. Which ones contradict does not
/// depend on their order: windows are taken up from the narrowest to the widest, and one that
/// leaves nothing is set aside.
///
/// @param window what the agreeing sightings allow
/// @param contradicting sightings whose window has nothing in common with it
public record Dating(PublicationWindow window, List<Sighting> contradicting) {
  private static final Comparator<PublicationWindow> NARROWEST_FIRST =
      Comparator.comparing((PublicationWindow window) -> !window.isClosed())
          .thenComparing(window ->
              window.isClosed()
                  ? java.time.Duration.between(
                      window.from().orElseThrow(), window.to().orElseThrow())
                  : java.time.Duration.ZERO)
          .thenComparing(window -> window.to().orElse(java.time.Instant.MAX))
          .thenComparing(window -> window.from().orElse(java.time.Instant.MIN));

  public Dating {
    contradicting = List.copyOf(contradicting);
  }

  /// Whether both ends of the window are known and no sighting contradicts it.
  public boolean isCertain() {
    return window.isClosed() && contradicting.isEmpty();
  }

  static Dating of(List<Sighting> sightings, ZoneId zone) {
    record Dated(Sighting sighting, PublicationWindow window) {}
    List<Dated> dated =
        sightings.stream()
            .map(sighting -> new Dated(sighting, sighting.window(zone)))
            .sorted(Comparator.comparing(Dated::window, NARROWEST_FIRST))
            .toList();
    PublicationWindow window = PublicationWindow.UNKNOWN;
    List<Sighting> contradicting = new ArrayList<>();
    for (Dated next : dated) {
      Optional<PublicationWindow> both = window.intersect(next.window());
      if (both.isPresent()) {
        window = both.get();
      } else {
        contradicting.add(next.sighting());
      }
    }
    return new Dating(window, contradicting);
  }
}
