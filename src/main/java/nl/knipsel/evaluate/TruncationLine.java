package nl.knipsel.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What cutting words off after so many letters would achieve: the yardstick of Paice's error rate
/// (JASIS 47(8), 1996). Immutable.
///
/// Its points are (UI, OI) for each length from 0, where all forms are conflated, to the longest
/// form, where none is. Paice draws it for a few usual lengths only; with all of them every stemmer
/// has an error rate.
public final class TruncationLine {
  private record Point(double under, double over) {
    double length() {
      return Math.hypot(under, over);
    }

    double cross(Point other) {
      return under * other.over - over * other.under;
    }

    boolean sameSide(Point other) {
      return under * other.under + over * other.over > 0;
    }

    Point towards(Point end, double part) {
      return new Point(under + part * (end.under - under), over + part * (end.over - over));
    }
  }

  private final List<Point> points;

  private TruncationLine(List<Point> points) {
    this.points = List.copyOf(points);
  }

  /// Measures truncation to each length on these forms.
  ///
  /// @throws IllegalArgumentException if no two forms belong together, or all do
  public static TruncationLine of(Collection<GoldForm> gold) {
    Map<String, Set<String>> lemmas = StemmingQuality.lemmasOfForms(gold);
    int longest = lemmas.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<Point> points = new ArrayList<>();
    for (int length = 0; length <= longest; length++) {
      int cut = length;
      points.add(
          point(
              StemmingQuality.of(
                  lemmas, form -> Set.of(form.substring(0, Math.min(cut, form.length()))))));
    }
    return new TruncationLine(points);
  }

  /// Paice's ERRT: the distance of the stemmer's (UI, OI) from the origin, divided by that of the
  /// point where the same ray first meets this line. Below 1 is better than truncation, 0 perfect.
  ///
  /// @param quality on the same gold forms
  public OptionalDouble errorRate(StemmingQuality quality) {
    Point stemmer = point(quality);
    if (stemmer.length() == 0) {
      return OptionalDouble.of(0);
    }
    OptionalDouble nearest = OptionalDouble.empty();
    for (int i = 1; i < points.size(); i++) {
      for (Point met : meetings(stemmer, points.get(i - 1), points.get(i))) {
        double length = met.length();
        if (length > 0 && (nearest.isEmpty() || length < nearest.getAsDouble())) {
          nearest = OptionalDouble.of(length);
        }
      }
    }
    return nearest.isEmpty()
        ? nearest
        : OptionalDouble.of(stemmer.length() / nearest.getAsDouble());
  }

  /// Where a ray from the origin meets a piece of the line; both ends if the piece lies on the ray.
  private static List<Point> meetings(Point ray, Point from, Point to) {
    double fromSide = ray.cross(from);
    double toSide = ray.cross(to);
    if (fromSide * toSide > 0) {
      return List.of();
    }
    List<Point> met =
        fromSide == toSide
            ? List.of(from, to)
            : List.of(from.towards(to, fromSide / (fromSide - toSide)));
    return met.stream().filter(ray::sameSide).toList();
  }

  private static Point point(StemmingQuality quality) {
    OptionalDouble under = quality.understemming();
    OptionalDouble over = quality.overstemming();
    if (under.isEmpty() || over.isEmpty()) {
      throw new IllegalArgumentException("no two forms belong together, or all do");
    }
    return new Point(under.getAsDouble(), over.getAsDouble());
  }
}
