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
