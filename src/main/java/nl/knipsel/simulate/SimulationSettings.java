package nl.knipsel.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What is simulated. The same settings give the same bytes.
///
/// @param items how many are invented, 1 or more; some are on no page
/// @param sightings pages are captured until so many items were seen on them, each time counted
/// @param sites how many publish them, 1 to 50
/// @param from when the first item is published
/// @param to when the last item is published; captures go on for some days
/// @param zone of the sites' clocks, and of days
/// @param words that sentences are made of; without them templates are filled in
public record SimulationSettings(
    long seed,
    long items,
    long sightings,
    int sites,
    Damage damage,
    Precision precision,
    Instant from,
    Instant to,
    ZoneId zone,
    Optional<WordFrequencies> words) {
  /// The most sites that there can be.
  public static final int MOST_SITES = 50;

  /// How exactly a corpus without dates of its own tells the capture time.
  public enum Precision {
    SECOND,
    MINUTE,
    DAY
  }

  public SimulationSettings {
    if (items < 1 || sightings < 1 || sites < 1 || sites > MOST_SITES) {
      throw new IllegalArgumentException(
          "%d items, %d sightings, %d sites".formatted(items, sightings, sites));
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from %s to %s".formatted(from, to));
    }
  }

  /// Sentences from templates.
  public SimulationSettings(
      long seed,
      long items,
      long sightings,
      int sites,
      Damage damage,
      Precision precision,
      Instant from,
      Instant to,
      ZoneId zone) {
    this(seed, items, sightings, sites, damage, precision, from, to, zone, Optional.empty());
  }
}
