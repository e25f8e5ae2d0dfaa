package nl.knipsel.evaluate;

import java.util.List;

/// The measures of ranking. A grade of 1 or more is relevant; `k` is a cutoff, at least 1.
///
/// Formulas are those of trec_eval 9 (`recip_rank`, `ndcg_cut`, `recall`, `success`, `map`); the
/// reciprocal rank has a cutoff on top, as is usual for MS MARCO.
public final class Measures {
  /// What `knipsel evaluate` prints.
  public static final List<Measure> STANDARD =
      List.of(reciprocalRank(10), ndcg(10), recall(10), recall(100), success(1));

  private Measures() {}

  /// 1 / the rank of the first relevant document, 0 if the first `k` have none. Its mean is the
  /// MRR.
  public static Measure reciprocalRank(int k) {
    checked(k);
    return new Measure(
        "MRR@" + k,
        ranking -> {
          for (int rank = 1; rank <= k; rank++) {
            if (ranking.hits(rank)) {
              return 1.0 / rank;
            }
          }
          return 0;
        });
  }

  /// DCG of the first `k` divided by that of the ideal ranking's first `k`, where DCG = sum over
  /// ranks of grade / log2(rank + 1). The gain is the grade itself (Järvelin and Kekäläinen, ACM
  /// TOIS 20(4), 2002), not 2^grade - 1; the discount begins at rank 2, as in trec_eval's
  /// `ndcg_cut`.
  public static Measure ndcg(int k) {
    checked(k);
    return new Measure("nDCG@" + k, ranking -> dcg(ranking.found(), k) / dcg(ranking.ideal(), k));
  }

  /// Which part of all relevant documents the first `k` hold. With more than `k` relevant ones it
  /// cannot reach 1.
  public static Measure recall(int k) {
    checked(k);
    return new Measure("recall@" + k, ranking -> (double) ranking.hitsUpTo(k) / ranking.relevant());
  }

  /// 1 if the first `k` hold a relevant document, else 0.
  public static Measure success(int k) {
    checked(k);
    return new Measure("success@" + k, ranking -> ranking.hitsUpTo(k) > 0 ? 1 : 0);
  }

  /// The precision at the rank of each relevant document, averaged over all relevant ones; one that
  /// was not found counts 0. Its mean is the MAP.
  public static Measure averagePrecision() {
    return new Measure(
        "AP",
        ranking -> {
          int hits = 0;
          double sum = 0;
          for (int rank = 1; rank <= ranking.found().size(); rank++) {
            if (ranking.hits(rank)) {
              hits++;
              sum += (double) hits / rank;
            }
          }
          return sum / ranking.relevant();
        });
  }

  private static double dcg(List<Integer> grades, int k) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(k, grades.size()); rank++) {
      sum += grades.get(rank - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return sum;
  }

  private static void checked(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("a cutoff of " + k);
    }
  }
}
