package nl.knipsel.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.news.PublicationWindow;

/// That new items rank higher: the score of an item is multiplied by
///
///     1 + 2 ^ (-age / halfLife)
///
/// where its age runs from the last moment at which it can have been published to the moment of
/// asking, and is 0 for what may lie ahead. So the newest count double, those one half-life old one
/// and a half times, and old ones, and those without a known last moment, as much as without
/// recency. The decay is the exponential prior of X. Li and W. B. Croft, Time-Based Language Models
/// (CIKM 2003), put as a half-life; that a boost only adds keeps relevance in force among old items.
///
/// @param halfLife more than zero
public record Recency(Duration halfLife) {
  /// The longest half-life.
  private static final Duration LONGEST = ChronoUnit.YEARS.getDuration().multipliedBy(1000);

  private static final Pattern TYPED = Pattern.compile("(\\d{1,6})\\s*(\\p{L}+)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "h", ChronoUnit.HOURS,
          "u", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS,
          "w", ChronoUnit.WEEKS,
          "m", ChronoUnit.MONTHS,
          "y", ChronoUnit.YEARS,
          "j", ChronoUnit.YEARS);

  /// @throws IllegalArgumentException if the half-life is not more than zero, or beyond 1000 years
  public Recency {
    if (!halfLife.isPositive() || halfLife.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a half-life of " + halfLife);
    }
  }

  /// Reads a half-life as people type it: `12h`, `7d`, `2w`, `6m` (months), `1y`, or with the Dutch
  /// `u` and `j`. Months and years have their mean length. Empty if the text is none.
  public static Optional<Recency> of(String typed) {
    Matcher parts = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches() || !UNITS.containsKey(parts.group(2))) {
      return Optional.empty();
    }
    Duration halfLife =
        UNITS.get(parts.group(2)).getDuration().multipliedBy(Long.parseLong(parts.group(1)));
    return halfLife.isPositive() && halfLife.compareTo(LONGEST) <= 0
        ? Optional.of(new Recency(halfLife))
        : Optional.empty();
  }

  /// As people type it, in hours: `168h`.
  public String text() {
    return halfLife.toHours() + "h";
  }

  /// What the score of an item with this window is multiplied by, from 1 to 2.
  ///
  /// @param now the moment of asking
  public double factor(PublicationWindow window, Instant now) {
    return window.to().map(last -> factor(last.toEpochMilli(), now.toEpochMilli())).orElse(1.0);
  }

  /// @param last the last possible moment, in milliseconds since 1970
  /// @param now the moment of asking likewise
  public double factor(long last, long now) {
    double age = Math.max(0.0, (double) now - last);
    return 1 + Math.pow(2, -age / halfLife.toMillis());
  }
}
