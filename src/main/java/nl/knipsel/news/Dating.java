package nl.knipsel.news;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
  public Dating {
    contradicting = List.copyOf(contradicting);
  }

  /// Whether both ends of the window are known and no sighting contradicts it.
  public boolean isCertain() {
    return window.isClosed() && contradicting.isEmpty();
  }

  static Dating of(List<Sighting> sightings, ZoneId zone) {
    record Dated(Sighting sighting, PublicationWindow window) {}
    List<Dated> dated = new ArrayList<>(sightings.size());
    for (Sighting sighting : sightings) {
      dated.add(new Dated(sighting, sighting.window(zone)));
    }
    dated.sort((one, other) -> narrowestFirst(one.window(), other.window()));
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

  /// Open ones come last; of equally wide ones the first that ends, then the first that begins.
  private static int narrowestFirst(PublicationWindow one, PublicationWindow other) {
    if (one.isClosed() != other.isClosed()) {
      return one.isClosed() ? -1 : 1;
    }
    int byWidth = one.isClosed() ? width(one).compareTo(width(other)) : 0;
    int byEnd = one.to().orElse(Instant.MAX).compareTo(other.to().orElse(Instant.MAX));
    if (byWidth != 0 || byEnd != 0) {
      return byWidth != 0 ? byWidth : byEnd;
    }
    return one.from().orElse(Instant.MIN).compareTo(other.from().orElse(Instant.MIN));
  }

  private static Duration width(PublicationWindow closed) {
    return Duration.between(closed.from().orElseThrow(), closed.to().orElseThrow());
  }
}
