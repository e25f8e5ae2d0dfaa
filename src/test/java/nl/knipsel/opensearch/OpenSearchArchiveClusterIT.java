package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveContract;
import nl.knipsel.archive.ContractItems;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.lucene.FieldAnalyzers;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of archives, held by one in one shard on a node of OpenSearch.
class OpenSearchArchiveClusterIT extends ArchiveContract {
  private static FilledCluster filled;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    filled = FilledCluster.of(new OpenSearchArchives.Layout(1, Optional.of(0)), folder);
  }

  @AfterAll
  static void close() throws IOException {
    filled.close();
  }

  @Override
  protected ContractItems contents() {
    return filled.contents();
  }

  @Override
  protected Archive archive() {
    return filled.archive();
  }

  @Test
  void textsBecomeTheTermsOfTheFolder() throws IOException {
    FieldAnalyzers analyzers = FieldAnalyzers.of(filled.contents().configuration());
    ClusterAddress address = ClusterAddress.of("opensearch+" + filled.nodes().url(0) + "/nieuws");
    Map<String, Analyzer> fields =
        Map.of(IndexFields.BODY, analyzers.words(), IndexFields.BODY_EXACT, analyzers.exact());
    try (Cluster cluster = new Cluster(address, ClusterAccess.NONE)) {
      for (String text :
          List.of(
              "De gevechtsvliegtuigen van Poetin's ex-minister vlogen 's nachts over Noord-Korea.",
              "Een e-mail over 3|4 en A.B.C. \u2400 Fransen, café's & één.")) {
        for (Map.Entry<String, Analyzer> field : fields.entrySet()) {
          String indexed = IndexedText.of(field.getValue(), field.getKey(), text);
          Map<String, Object> answer =
              cluster.post("/nieuws/_analyze", Map.of("field", field.getKey(), "text", indexed));
          assertThat(
                  Json.objects(answer, "tokens").stream()
                      .map(token -> token.get("position") + " " + token.get("token")))
              .as(text)
              .containsExactlyElementsOf(terms(field.getValue(), field.getKey(), text));
        }
      }
    }
  }

  private static List<String> terms(Analyzer analyzer, String field, String text)
      throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(position + " " + IndexedText.escaped(term.toString()));
      }
      stream.end();
    }
    return terms;
  }
}
