package nl.knipsel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Query.And;
import nl.knipsel.archive.query.Query.Phrase;
import nl.knipsel.archive.query.Query.WithVariants;
import nl.knipsel.archive.query.Query.Word;
import nl.knipsel.archive.query.QueryText;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.Labelled.Label;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Words and phrases as queries on headline and body. The better of the two fields counts, and a
/// share of the other.
///
/// A word must be found in one of its forms. The parts of a compound, the countries of adjectives
/// and the form as typed only rank. A compound is also found where its parts stand close together,
/// and a hyphenated word where it is written as one. Thread-safe.
final class TextQueries {
  /// How many places the parts of a compound may be apart: 'minister van klimaat' for
  /// klimaatminister takes 3.
  private static final int COMPOUND_SLOP = 4;

  /// How many places two words of the query may be apart to count as close.
  private static final int CLOSE = 6;

  private final Ranking ranking;
  private final FieldAnalyzers analyzers;

  /// A word of a query is looked at several times.
  private final Map<String, AnalyzedWord> analyzed = new ConcurrentHashMap<>();

  TextQueries(Ranking ranking, FieldAnalyzers analyzers) {
    this.ranking = ranking;
    this.analyzers = analyzers;
  }

  interface OnField {
    Query query(String field);
  }

  boolean isEmpty(String text) {
    return analyzed(text).positions().isEmpty();
  }

  /// The word in any of its forms, and what makes an item with it better.
  Query word(String text, Scope scope) {
    AnalyzedWord word = analyzed(text);
    if (word.positions().isEmpty()) {
      return new MatchNoDocsQuery("no word in: " + text);
    }
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(found(text, word, scope), Occur.MUST);
    for (AnalyzedWord.Position position : word.positions()) {
      for (AnalyzedWord.Term part : position.parts()) {
        Query related = words(scope, field -> term(field, part.text()));
        boolean whole = part.from() == position.from() && part.to() == position.to();
        Label label = Label.ranking(text, whole ? Reason.COUNTRY : Reason.PART).by(part.text());
        query.add(new Labelled(label, new BoostQuery(related, ranking.part())), Occur.SHOULD);
      }
    }
    for (List<String> forms : exact(text).words()) {
      Query asTyped = exactly(scope, field -> forms(field, forms));
      Label label = Label.ranking(text, Reason.EXACT);
      query.add(new Labelled(label, new BoostQuery(asTyped, ranking.exact())), Occur.SHOULD);
    }
    BooleanQuery built = query.build();
    return built.clauses().size() == 1 ? built.clauses().getFirst().query() : built;
  }

  /// The word in any of its forms and nothing more.
  Query wordItself(String text, Scope scope) {
    AnalyzedWord word = analyzed(text);
    return word.positions().isEmpty()
        ? new MatchNoDocsQuery("no word in: " + text)
        : asOne(text, word, scope);
  }

  private Query found(String text, AnalyzedWord word, Scope scope) {
    List<Query> ways = new ArrayList<>();
    ways.add(asOne(text, word, scope));
    if (!word.joined().isEmpty()) {
      Query joined = words(scope, field -> forms(field, word.joined()));
      ways.add(
          new Labelled(
              Label.finding(text, Reason.JOINED), new BoostQuery(joined, ranking.joined())));
    }
    if (word.positions().size() == 1) {
      List<List<String>> parts = word.positions().getFirst().compound();
      if (!parts.isEmpty()) {
        Query apart = words(scope, field -> near(field, parts, COMPOUND_SLOP));
        Label label = Label.finding(text, Reason.APART);
        ways.add(new Labelled(label, new BoostQuery(apart, ranking.part())));
      }
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  /// One word, or the pieces of a hyphenated one next to each other.
  private Query asOne(String text, AnalyzedWord word, Scope scope) {
    List<List<String>> positions = word.words();
    Label finding = Label.finding(text, Reason.WORD);
    if (positions.size() == 1) {
      return new Labelled(finding, words(scope, field -> forms(field, positions.getFirst())));
    }
    BooleanQuery.Builder pieces = new BooleanQuery.Builder();
    for (AnalyzedWord.Position position : word.positions()) {
      String piece = text.substring(position.from(), position.to());
      pieces.add(
          new Labelled(
              Label.ranking(text, Reason.WORD).by(piece),
              words(scope, field -> forms(field, position.words()))),
          Occur.MUST);
    }
    pieces.add(
        new Labelled(finding, words(scope, field -> near(field, positions, 0))), Occur.FILTER);
    return pieces.build();
  }

  /// The words as written, in this order.
  Query phrase(Phrase phrase, Scope scope) {
    List<List<String>> positions = exact(phrase.text()).words();
    if (positions.isEmpty()) {
      return new MatchNoDocsQuery("no word in: " + phrase.text());
    }
    return new Labelled(
        Label.finding(QueryText.of(phrase), Reason.PHRASE),
        exactly(
            scope,
            field ->
                positions.size() == 1
                    ? forms(field, positions.getFirst())
                    : near(field, positions, phrase.slop())));
  }

  /// For every two neighbouring words of a query one that rewards items in which they stand close
  /// together.
  List<Query> closeness(List<nl.knipsel.archive.query.Query> clauses, Scope scope) {
    List<Query> close = new ArrayList<>();
    if (ranking.closeness() == 0) {
      return close;
    }
    for (int i = 0; i + 1 < clauses.size(); i++) {
      Optional<Word> one = wordAt(clauses.get(i), List::getLast);
      Optional<Word> other = wordAt(clauses.get(i + 1), List::getFirst);
      if (one.isPresent() && other.isPresent()) {
        List<List<String>> pair = new ArrayList<>(analyzed(one.get().text()).words());
        pair.addAll(analyzed(other.get().text()).words());
        if (pair.size() > 1) {
          Query near = words(scope, field -> near(field, pair, CLOSE));
          Label label =
              Label.ranking(one.get().text() + " " + other.get().text(), Reason.CLOSENESS);
          close.add(new Labelled(label, new BoostQuery(near, ranking.closeness())));
        }
      }
    }
    return close;
  }

  /// The word that a clause begins or ends with, as typed, if it consists of words.
  private static Optional<Word> wordAt(
      nl.knipsel.archive.query.Query clause,
      Function<List<nl.knipsel.archive.query.Query>, nl.knipsel.archive.query.Query> end) {
    return switch (clause) {
      case Word word -> Optional.of(word);
      case And(List<nl.knipsel.archive.query.Query> words) -> wordAt(end.apply(words), end);
      case WithVariants(
              nl.knipsel.archive.query.Query typed,
              List<nl.knipsel.archive.query.Query> others) ->
          wordAt(typed, end);
      default -> Optional.empty();
    };
  }

  Query words(Scope scope, OnField query) {
    return inFields(scope, IndexFields.HEADLINE, IndexFields.BODY, query);
  }

  Query exactly(Scope scope, OnField query) {
    return inFields(scope, IndexFields.HEADLINE_EXACT, IndexFields.BODY_EXACT, query);
  }

  private Query inFields(Scope scope, String headline, String body, OnField query) {
    List<Query> fields = new ArrayList<>();
    if (scope.headline()) {
      fields.add(new BoostQuery(query.query(headline), ranking.headlineBoost()));
    }
    if (scope.body()) {
      fields.add(query.query(body));
    }
    return fields.size() == 1
        ? fields.getFirst()
        : new DisjunctionMaxQuery(fields, ranking.otherField());
  }

  private AnalyzedWord analyzed(String text) {
    return analyzed.computeIfAbsent(
        text, word -> AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word));
  }

  private AnalyzedWord exact(String text) {
    return AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query forms(String field, List<String> forms) {
    if (forms.size() == 1) {
      return term(field, forms.getFirst());
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    forms.forEach(form -> synonyms.addTerm(new Term(field, form)));
    return synonyms.build();
  }

  private static Query near(String field, List<List<String>> positions, int slop) {
    if (positions.stream().allMatch(forms -> forms.size() == 1)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      positions.forEach(forms -> phrase.add(new Term(field, forms.getFirst())));
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    positions.forEach(forms ->
        phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
    return phrase.build();
  }
}
