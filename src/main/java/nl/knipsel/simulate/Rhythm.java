package nl.knipsel.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/// When items are published: many by day, few by night, fewer at weekends. Items are numbered in
/// the order of their times, so that a time leads to its number as fast as a number to its time.
/// Immutable.
final class Rhythm {
  private static final int[] BY_HOUR = {
    4, 3, 2, 2, 2, 4, 9, 14, 16, 17, 17, 16, 16, 16, 16, 17, 17, 17, 15, 13, 12, 12, 10, 7
  };
  private static final double WEEKEND = 0.6;

  private final long seed;
  private final Instant from;
  private final long items;

  /// The share of all items that was published before the end of each hour.
  private final double[] before;

  Rhythm(long seed, long items, Instant from, Instant to, ZoneId zone) {
    this.seed = seed;
    this.items = items;
    this.from = from;
    before = new double[(int) Math.max(1, Duration.between(from, to).toHours())];
    double sum = 0;
    for (int hour = 0; hour < before.length; hour++) {
      ZonedDateTime time = from.plus(Duration.ofHours(hour)).atZone(zone);
      sum += BY_HOUR[time.getHour()] * (time.getDayOfWeek().getValue() > 5 ? WEEKEND : 1);
      before[hour] = sum;
    }
    for (int hour = 0; hour < before.length; hour++) {
      before[hour] /= sum;
    }
  }

  /// To the second.
  Instant published(long number) {
    double share = (number + new Dice(seed, Dice.What.TIME, number).share()) / items;
    int found = Arrays.binarySearch(before, share);
    int hour = Math.min(found < 0 ? -found - 1 : found + 1, before.length - 1);
    double begin = hour == 0 ? 0 : before[hour - 1];
    double within = (share - begin) / (before[hour] - begin);
    return from.plusSeconds(3600L * hour + (long) (3600 * within));
  }

  /// How many items were published up to an instant.
  long publishedUntil(Instant instant) {
    long low = 0;
    long high = items;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (published(middle).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
