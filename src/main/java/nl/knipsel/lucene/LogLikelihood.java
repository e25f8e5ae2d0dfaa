package nl.knipsel.lucene;

/// The log-likelihood ratio of Dunning, Accurate Methods for the Statistics of Surprise and
/// Coincidence (Computational Linguistics 19, 1993): how much better two rates explain what was
/// counted than one rate does. Twice the sum over the four cells of a table of `k ln (k / e)`,
/// where `e` is what the cell would have if the rates were the same.
final class LogLikelihood {
  private LogLikelihood() {}

  /// 0 or more; 0 too if the word is rarer here than there.
  ///
  /// @param here how many of `allHere` have it
  /// @param there how many of the other `allThere` have it
  static double ratio(long here, long allHere, long there, long allThere) {
    double having = (double) here + there;
    double all = (double) allHere + allThere;
    if (here == 0 || (double) here * allThere <= (double) there * allHere) {
      return 0;
    }
    double lacking = all - having;
    return 2
        * (cell(here, allHere * having / all)
            + cell(there, allThere * having / all)
            + cell(allHere - here, allHere * lacking / all)
            + cell(allThere - there, allThere * lacking / all));
  }

  private static double cell(long counted, double expected) {
    return counted <= 0 ? 0 : (double) counted * Math.log((double) counted / expected);
  }
}
