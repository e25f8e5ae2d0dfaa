package nl.knipsel.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// A document that a run found, with its score.
///
/// @param id without blanks
/// @param score finite; more is better
public record ScoredDocument(String id, double score) {
  /// As trec_eval ranks (`comp_sim_docno` in its form_res_rels.c): the higher score first, of equal
  /// scores the later id first, by the bytes of its UTF-8.
  static final Comparator<ScoredDocument> RANKING =
      Comparator.comparingDouble(ScoredDocument::score)
          .thenComparing(ScoredDocument::utf8, Arrays::compareUnsigned)
          .reversed();

  public ScoredDocument {
    Ids.checked("document id", id);
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("document %s has the score %s".formatted(id, score));
    }
    score = score + 0.0; // -0.0 ties with 0.0
  }

  private byte[] utf8() {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
