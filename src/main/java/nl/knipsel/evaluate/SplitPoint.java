package nl.knipsel.evaluate;

/// Where a compound's next part begins. Offsets are in UTF-16 units of the word.
///
/// @param earliest where the part before it ends; before `latest` if a linking element stands
///   between them, which then counts for neither part
/// @param latest where the next part begins
public record SplitPoint(int earliest, int latest) {
  public SplitPoint {
    if (earliest < 1 || earliest > latest) {
      throw new IllegalArgumentException("a split point from %d to %d".formatted(earliest, latest));
    }
  }

  boolean allows(int offset) {
    return earliest <= offset && offset <= latest;
  }
}
