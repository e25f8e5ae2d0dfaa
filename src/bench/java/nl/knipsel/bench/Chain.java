package nl.knipsel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.dutch.TokenTypes;
import nl.knipsel.evaluate.CompoundSplitter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/// One way of reading Dutch, as a row of the tables.
public interface Chain {
  /// The only indexed field.
  String FIELD = "body";

  /// Names the row; each chain has another one.
  String name();

  /// Analyses the documents; always the same one, which lives as long as the chain.
  Analyzer index();

  /// The query for a text, any of whose words may match: by default the terms that [#index] makes
  /// of it.
  default Query query(String text) {
    Query query = new QueryBuilder(index()).createBooleanQuery(FIELD, text);
    return query == null ? new MatchNoDocsQuery("no terms") : query;
  }

  /// Makes the documents searchable.
  default DocumentSearch open(List<Text> texts) throws IOException {
    return new KnownItemSearch(this, texts);
  }

  /// What a word is conflated by: by default all terms that [#index] makes of it but the parts of
  /// compounds.
  default Set<String> stems(String word) {
    Set<String> stems = new TreeSet<>();
    try (TokenStream tokens = index().tokenStream(FIELD, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (!type.type().equals(TokenTypes.PART)) {
          stems.add(term.toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /// How it splits compounds, if it does.
  default Optional<CompoundSplitter> splitter() {
    return Optional.empty();
  }
}
