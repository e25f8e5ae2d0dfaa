package nl.knipsel.lucene;

/// Sums of floats in double precision, which becomes single at the end: of two it need not be
/// remembered. Of one thread.
final class ExactSums {
  private final boolean areOfTwo;
  private double[] exact = new double[0];

  ExactSums(int clauses) {
    areOfTwo = clauses <= 2;
  }

  void begin(float[] scores) {
    if (areOfTwo) {
      return;
    }
    if (exact.length == 0) {
      exact = new double[scores.length];
    }
    for (int i = 0; i < scores.length; i++) {
      exact[i] = scores[i];
    }
  }

  void set(int at, float score) {
    if (!areOfTwo) {
      exact[at] = score;
    }
  }

  void add(int word, long documents, float[] scores, float[] more) {
    for (long docs = documents; docs != 0; docs &= docs - 1) {
      int at = Window.first(word, docs);
      if (areOfTwo) {
        scores[at] = (float) ((double) scores[at] + more[at]);
      } else {
        exact[at] += more[at];
        scores[at] = (float) exact[at];
      }
    }
  }
}
