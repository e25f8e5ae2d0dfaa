package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.lucene.HasText;
import nl.knipsel.lucene.Labelled;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// Queries of the embedded archive in OpenSearch's query language, each as the query that
/// OpenSearch makes into the same one of Lucene's: so both find and score alike. Alternatives at
/// one position are a `match` of terms that stand beside each other, of which OpenSearch makes a
/// SynonymQuery.
///
/// @param vocabulary knows the values of fields, for patterns on them
record QueryDsl(Vocabulary vocabulary) {
  /// The values of a field that is a key.
  interface Vocabulary {
    /// Those that the automaton accepts; a few of them, or many.
    List<String> values(String field, CharacterRunAutomaton wanted) throws IOException;
  }

  /// @throws IllegalArgumentException for a query that no translation of a request makes
  Map<String, Object> of(Query query) throws IOException {
    return switch (query) {
      case Labelled labelled -> of(labelled.inner());
      case BooleanQuery bool -> bool(bool);
      case DisjunctionMaxQuery best -> best(best);
      case BoostQuery boosted -> boosted(boosted);
      case ConstantScoreQuery constant ->
          Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
      case TermQuery term -> term(term.getTerm());
      case SynonymQuery synonyms -> synonyms(synonyms);
      case PhraseQuery phrase -> phrase(phrase);
      case MultiPhraseQuery phrase -> phrase(phrase);
      case FuzzyQuery fuzzy -> fuzzy(fuzzy);
      case WildcardQuery pattern ->
          Map.of(
              "wildcard",
              Map.of(pattern.getTerm().field(), Map.of("value", pattern.getTerm().text())));
      case AutomatonQuery values -> values(values);
      case PointRangeQuery range -> range(range);
      case HasText has -> Map.of("exists", Map.of("field", has.name()));
      case FieldExistsQuery exists -> Map.of("exists", Map.of("field", exists.getField()));
      case MatchAllDocsQuery all -> Map.of("match_all", Map.of());
      case MatchNoDocsQuery none -> Map.of("match_none", Map.of());
      default -> throw new IllegalArgumentException("no query for a cluster: " + query);
    };
  }

  private List<Map<String, Object>> all(Iterable<Query> queries) throws IOException {
    List<Map<String, Object>> translated = new ArrayList<>();
    for (Query query : queries) {
      translated.add(of(query));
    }
    return translated;
  }

  private Map<String, Object> bool(BooleanQuery query) throws IOException {
    Map<String, Object> bool = new LinkedHashMap<>();
    for (BooleanClause.Occur occur : BooleanClause.Occur.values()) {
      if (!query.getClauses(occur).isEmpty()) {
        bool.put(
            switch (occur) {
              case MUST -> "must";
              case FILTER -> "filter";
              case SHOULD -> "should";
              case MUST_NOT -> "must_not";
            },
            all(query.getClauses(occur)));
      }
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    }
    return Map.of("bool", bool);
  }

  private Map<String, Object> best(DisjunctionMaxQuery query) throws IOException {
    return Map.of(
        "dis_max",
        Map.of(
            "queries", all(query.getDisjuncts()), "tie_breaker", query.getTieBreakerMultiplier()));
  }

  private Map<String, Object> boosted(BoostQuery query) throws IOException {
    return Map.of("bool", Map.of("must", List.of(of(query.getQuery())), "boost", query.getBoost()));
  }

  private static Map<String, Object> term(Term term) {
    return Map.of("term", Map.of(term.field(), Map.of("value", IndexedText.escaped(term.text()))));
  }

  private static Map<String, Object> synonyms(SynonymQuery query) {
    List<String> terms = query.getTerms().stream().map(Term::text).toList();
    return Map.of("match", Map.of(query.getField(), Map.of("query", IndexedText.beside(terms))));
  }

  private static Map<String, Object> phrase(PhraseQuery query) {
    List<String> positions =
        Arrays.stream(query.getTerms()).map(term -> IndexedText.escaped(term.text())).toList();
    return phrase(query.getField(), positions, query.getSlop());
  }

  private static Map<String, Object> phrase(MultiPhraseQuery query) {
    List<String> positions = new ArrayList<>();
    for (Term[] terms : query.getTermArrays()) {
      positions.add(IndexedText.beside(Arrays.stream(terms).map(Term::text).toList()));
    }
    return phrase(query.getTermArrays()[0][0].field(), positions, query.getSlop());
  }

  private static Map<String, Object> phrase(String field, List<String> positions, int slop) {
    return Map.of(
        "match_phrase", Map.of(field, Map.of("query", String.join(" ", positions), "slop", slop)));
  }

  private static Map<String, Object> fuzzy(FuzzyQuery query) {
    return Map.of(
        "fuzzy",
        Map.of(
            query.getField(),
            Map.of(
                "value",
                IndexedText.escaped(query.getTerm().text()),
                "fuzziness",
                String.valueOf(query.getMaxEdits()),
                "prefix_length",
                query.getPrefixLength(),
                "transpositions",
                query.getTranspositions())));
  }

  private Map<String, Object> values(AutomatonQuery query) throws IOException {
    List<String> values =
        vocabulary.values(query.getField(), new CharacterRunAutomaton(query.getAutomaton()));
    return Map.of("terms", Map.of(query.getField(), values));
  }

  private static Map<String, Object> range(PointRangeQuery query) {
    return Map.of(
        "range",
        Map.of(
            query.getField(),
            Map.of(
                "gte",
                LongPoint.decodeDimension(query.getLowerPoint(), 0),
                "lte",
                LongPoint.decodeDimension(query.getUpperPoint(), 0))));
  }
}
