package nl.knipsel.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// How well a splitter agrees with gold splits, and how often it splits what is no compound.
///
/// A predicted offset is right if a gold [SplitPoint] allows it; each gold point can be met once. A
/// word is split exactly if there are as many offsets as gold points and all are right. Points are
/// summed over all words (micro average). A value whose denominator is 0 is empty.
///
/// @param compounds gold compounds
/// @param exact of these, those that were split exactly
/// @param goldPoints split points of all compounds
/// @param predictedPoints offsets that were predicted in compounds
/// @param rightPoints of these, the right ones
/// @param simplexes words that are no compounds
/// @param splitSimplexes of these, those that were split all the same
public record CompoundQuality(
    long compounds,
    long exact,
    long goldPoints,
    long predictedPoints,
    long rightPoints,
    long simplexes,
    long splitSimplexes) {

  /// Asks the splitter about each word.
  ///
  /// @param simplexes words that are no compounds; may be empty
  /// @throws IllegalArgumentException if the splitter gives an offset outside of a word
  public static CompoundQuality of(
      Collection<GoldCompound> gold, Collection<String> simplexes, CompoundSplitter splitter) {
    long exact = 0;
    long goldPoints = 0;
    long predictedPoints = 0;
    long rightPoints = 0;
    for (GoldCompound compound : gold) {
      List<SplitPoint> points = compound.splitPoints();
      TreeSet<Integer> predicted = split(splitter, compound.word());
      long right = points.stream().filter(point -> meets(point, predicted)).count();
      goldPoints += points.size();
      predictedPoints += predicted.size();
      rightPoints += right;
      if (right == points.size() && right == predicted.size()) {
        exact++;
      }
    }
    long splitSimplexes =
        simplexes.stream().filter(word -> !split(splitter, word).isEmpty()).count();
    return new CompoundQuality(
        gold.size(),
        exact,
        goldPoints,
        predictedPoints,
        rightPoints,
        simplexes.size(),
        splitSimplexes);
  }

  private static TreeSet<Integer> split(CompoundSplitter splitter, String word) {
    TreeSet<Integer> offsets = new TreeSet<>(splitter.splitOffsets(word));
    if (!offsets.isEmpty() && (offsets.first() < 1 || offsets.last() >= word.length())) {
      throw new IllegalArgumentException("%s cannot be split at %s".formatted(word, offsets));
    }
    return offsets;
  }

  /// Gold points never overlap, so that no offset can meet two of them.
  private static boolean meets(SplitPoint point, TreeSet<Integer> predicted) {
    Integer offset = predicted.ceiling(point.earliest());
    return offset != null && point.allows(offset);
  }

  /// Which part of the compounds was split exactly.
  public OptionalDouble exactRate() {
    return ratio(exact, compounds);
  }

  public OptionalDouble precision() {
    return ratio(rightPoints, predictedPoints);
  }

  public OptionalDouble recall() {
    return ratio(rightPoints, goldPoints);
  }

  /// The harmonic mean of precision and recall.
  public OptionalDouble f1() {
    return ratio(2 * rightPoints, predictedPoints + goldPoints);
  }

  /// Which part of the words that are no compounds was split.
  public OptionalDouble falseSplitRate() {
    return ratio(splitSimplexes, simplexes);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
