package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;

/// Of the hits that are versions of one story, the best one is shown, and the others below it.
interface Folding {
  /// How many of all hits stand below another.
  int folded();

  /// The ids of the hits below a shown one, best first.
  List<String> below(int doc) throws IOException;
}
