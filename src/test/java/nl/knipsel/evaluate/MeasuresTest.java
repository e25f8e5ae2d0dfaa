package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final Offset<Double> EXACTLY = within(1e-9);

  // relevant with grade 2 at rank 2 and with grade 1 at rank 4; one more of grade 1 was not found
  private final GradedRanking ranking = new GradedRanking(List.of(0, 2, 0, 1, 0), List.of(2, 1, 1));

  @Test
  void reciprocalRankIsOneByTheFirstRelevantRank() {
    assertThat(Measures.reciprocalRank(10).of(ranking)).isEqualTo(0.5);
    assertThat(Measures.reciprocalRank(2).of(ranking)).isEqualTo(0.5);
    assertThat(Measures.reciprocalRank(1).of(ranking)).isZero();
  }

  @Test
  void ndcgDiscountsGradesByTheLogarithmOfTheRank() {
    // DCG@10  = 2 / log2(3) + 1 / log2(5) = 1.261860 + 0.430677 = 1.692536
    // IDCG@10 = 2 / log2(2) + 1 / log2(3) + 1 / log2(4) = 2 + 0.630930 + 0.5 = 3.130930
    assertThat(Measures.ndcg(10).of(ranking)).isEqualTo(0.540586, within(1e-6));
    // DCG@2 = 1.261860, IDCG@2 = 2.630930
    assertThat(Measures.ndcg(2).of(ranking)).isEqualTo(0.479625, within(1e-6));
    assertThat(Measures.ndcg(1).of(ranking)).isZero();
  }

  @Test
  void recallIsThePartOfTheRelevantThatWasFound() {
    assertThat(Measures.recall(3).of(ranking)).isEqualTo(1 / 3.0);
    assertThat(Measures.recall(10).of(ranking)).isEqualTo(2 / 3.0);
    assertThat(Measures.recall(1).of(ranking)).isZero();
  }

  @Test
  void successAsksForOneRelevantDocument() {
    assertThat(Measures.success(1).of(ranking)).isZero();
    assertThat(Measures.success(2).of(ranking)).isEqualTo(1);
  }

  @Test
  void averagePrecisionCountsTheDocumentThatWasNotFoundAsZero() {
    // (1/2 + 2/4 + 0) / 3
    assertThat(Measures.averagePrecision().of(ranking)).isEqualTo(1 / 3.0, EXACTLY);
  }

  @Test
  void standardMeasuresAreNamedWithTheirCutoffs() {
    assertThat(Measures.STANDARD)
        .extracting(Measure::name)
        .containsExactly("MRR@10", "nDCG@10", "recall@10", "recall@100", "success@1");
  }

  @Test
  void aCutoffBelowOneIsRejected() {
    assertThatThrownBy(() -> Measures.ndcg(0)).hasMessage("a cutoff of 0");
  }

  @RepeatedTest(200)
  void everyMeasureIsBetweenZeroAndOneAndAPerfectRankingHasOne(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<Integer> relevant = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      relevant.add(1 + random.nextInt(3));
    }
    relevant.sort(Comparator.reverseOrder());
    List<Integer> found =
        new ArrayList<>(relevant.subList(random.nextInt(relevant.size()), relevant.size()));
    found.addAll(Collections.nCopies(random.nextInt(20), 0));
    Collections.shuffle(found, random);
    List<Measure> measures =
        List.of(
            Measures.reciprocalRank(10),
            Measures.ndcg(10),
            Measures.recall(10),
            Measures.success(1),
            Measures.averagePrecision());
    for (Measure measure : measures) {
      String about = "%s, seed %d".formatted(measure.name(), seed);
      assertThat(measure.of(new GradedRanking(found, relevant))).as(about).isBetween(0.0, 1.0);
      assertThat(measure.of(new GradedRanking(List.of(), relevant))).as(about).isZero();
      assertThat(measure.of(new GradedRanking(relevant, relevant))).as(about).isEqualTo(1, EXACTLY);
    }
  }
}
