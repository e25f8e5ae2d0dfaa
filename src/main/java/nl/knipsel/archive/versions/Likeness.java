package nl.knipsel.archive.versions;

/// How much two texts must have in common; docs/measurements.md says what that finds.
///
/// @param versions least resemblance of two versions
/// @param grown least resemblance of two versions of which one holds most of the other
/// @param contained how much of it
/// @param related least resemblance of any two in a group
record Likeness(double versions, double grown, double contained, double related) {
  static final Likeness MEASURED = new Likeness(0.25, 0.15, 0.6, 0.1);

  boolean versions(TextSignature one, TextSignature other) {
    double resemblance = one.resemblance(other);
    return resemblance >= versions
        || (resemblance >= grown && one.containment(other, resemblance) >= contained);
  }

  boolean related(TextSignature one, TextSignature other) {
    return one.resemblance(other) >= related;
  }
}
