package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path directory;

  @Test
  void topicsWithoutResultsCountZeroAndTopicsWithoutRelevantDocumentsAreInNoMean()
      throws IOException {
    Qrels qrels = qrels("found 0 a 1", "empty 0 a 1", "none 0 a 0", "second 0 b 1");
    Run run = run("found Q0 a 1 1 t", "second Q0 x 1 2 t", "second Q0 b 2 1 t", "other Q0 a 1 1 t");

    Evaluation evaluation = Evaluation.of(run, qrels);

    // (1 + 0 + 1/2) / 3
    assertThat(evaluation.mean(Measures.reciprocalRank(10))).isEqualTo(0.5);
    assertThat(evaluation.perTopic(Measures.reciprocalRank(10)))
        .isEqualTo(Map.of("found", 1.0, "empty", 0.0, "second", 0.5));
    assertThat(evaluation.topics()).containsExactly("empty", "found", "second");
    assertThat(evaluation.withoutResults()).containsExactly("empty");
    assertThat(evaluation.withoutRelevant()).containsExactly("none");
    assertThat(evaluation.unjudged()).containsExactly("other");
  }

  @Test
  void aNegativeGradeGainsNothing() throws IOException {
    Evaluation evaluation =
        Evaluation.of(run("1 Q0 spam 1 2 t", "1 Q0 a 2 1 t"), qrels("1 0 spam -2", "1 0 a 1"));

    assertThat(evaluation.mean(Measures.reciprocalRank(10))).isEqualTo(0.5);
    assertThat(evaluation.mean(Measures.recall(10))).isEqualTo(1);
  }

  @Test
  void qrelsWithoutAnythingRelevantAreRejected() throws IOException {
    Qrels qrels = qrels("1 0 a 0");
    Run run = run("1 Q0 a 1 1 t");

    assertThatThrownBy(() -> Evaluation.of(run, qrels))
        .hasMessage("no topic of the qrels has a relevant document");
  }

  @Test
  void theReportOfOneRunShowsItsMeansAndWhatWasLeftOut() throws IOException {
    // nDCG of the second topic: (1 / log2(3)) / 1 = 0.6309; mean (1 + 0.6309 + 0) / 3 = 0.5436
    Evaluation evaluation =
        Evaluation.of(
            run("1 Q0 a 1 1 stem", "2 Q0 x 1 2 stem", "2 Q0 b 2 1 stem", "9 Q0 a 1 1 stem"),
            qrels("1 0 a 1", "2 0 b 1", "3 0 c 1", "4 0 d 0"));

    assertThat(EvaluationReport.of(evaluation))
        .isEqualTo(
            """
            | measure    |   stem |
            | :--------- | -----: |
            | MRR@10     | 0.5000 |
            | nDCG@10    | 0.5436 |
            | recall@10  | 0.6667 |
            | recall@100 | 0.6667 |
            | success@1  | 0.3333 |

            stem: mean over 3 topics; 1 without results count 0 (3); \
            1 left out, nothing is relevant to them (4); \
            1 left out, the qrels do not know them (9)
            """);
  }

  @Test
  void theReportOfTwoRunsShowsDifferencesWithTheirPValues() throws IOException {
    Qrels qrels = qrels("1 0 a 1", "2 0 a 1", "3 0 a 1");
    Evaluation first =
        Evaluation.of(run("1 Q0 x 1 2 old", "1 Q0 a 2 1 old", "2 Q0 b 1 1 old"), qrels);
    Evaluation second =
        Evaluation.of(
            run("1 Q0 a 1 1 new", "2 Q0 a 1 1 new", "3 Q0 x 1 2 new", "3 Q0 a 2 1 new"), qrels);

    // reciprocal ranks 1/2, 0, 0 and 1, 1, 1/2: differences 1/2, 1, 1/2 all one way: p = 2 / 2^3
    // nDCG 0.6309, 0, 0 and 1, 1, 0.6309; recall 1, 0, 0 and 1, 1, 1: two differ: p = 2 / 2^2
    // success@1 0, 0, 0 and 1, 1, 0: two differ
    assertThat(EvaluationReport.of(first, second, PairedRandomisationTest.seeded(1)))
        .isEqualTo(
            """
            | measure    |    old |    new | difference |      p |
            | :--------- | -----: | -----: | ---------: | -----: |
            | MRR@10     | 0.1667 | 0.8333 |     0.6667 | 0.2500 |
            | nDCG@10    | 0.2103 | 0.8770 |     0.6667 | 0.2500 |
            | recall@10  | 0.3333 | 1.0000 |     0.6667 | 0.5000 |
            | recall@100 | 0.3333 | 1.0000 |     0.6667 | 0.5000 |
            | success@1  | 0.0000 | 0.6667 |     0.6667 | 0.5000 |

            old: mean over 3 topics; 1 without results count 0 (3)
            new: mean over 3 topics
            """);
  }

  @Test
  void runsOnDifferentTopicsAreNotCompared() throws IOException {
    Run run = run("1 Q0 a 1 1 t");
    Evaluation first = Evaluation.of(run, qrels("1 0 a 1"));
    Evaluation second = Evaluation.of(run, qrels("2 0 a 1"));

    assertThatThrownBy(() ->
            Comparison.of(Measures.ndcg(10), first, second, PairedRandomisationTest.seeded(1)))
        .hasMessage("t and t were measured on different topics");
  }

  private Qrels qrels(String... lines) throws IOException {
    return Qrels.read(Files.write(directory.resolve("qrels"), List.of(lines)));
  }

  private Run run(String... lines) throws IOException {
    return Run.read(Files.write(directory.resolve("run"), List.of(lines)));
  }
}
