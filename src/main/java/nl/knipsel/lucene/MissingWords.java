package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
import org.apache.lucene.search.IndexSearcher;

/// Tells which of the wanted clauses a document lacks.
final class MissingWords {
  private final Map<String, ClauseMatcher> wanted = new LinkedHashMap<>();

  MissingWords(IndexSearcher searcher, QueryTranslator translator, List<Query> wanted)
      throws IOException {
    for (Query clause : wanted) {
      this.wanted.put(QueryText.of(clause), new ClauseMatcher(searcher, translator, clause));
    }
  }

  List<String> of(int doc) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, ClauseMatcher> clause : wanted.entrySet()) {
      if (!clause.getValue().matches(doc)) {
        missing.add(clause.getKey());
      }
    }
    return missing;
  }
}
