package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import org.apache.lucene.search.IndexSearcher;

/// Tells by which spelling variants a document was found that lacks the words as typed. Of one
/// query and one thread.
final class FoundVariants {
  /// A word or words of the query, and the other forms of its group by their spelling.
  private record Choice(String typed, ClauseMatcher asTyped, Map<String, ClauseMatcher> others) {}

  /// Words that have variants, and the field that the query wants them in.
  private record Asked(Query.WithVariants words, Optional<Field> field) {
    Query in(Query form) {
      return field.<Query>map(name -> new Query.InField(name, form)).orElse(form);
    }
  }

  private final List<Choice> choices = new ArrayList<>();

  /// @param query with its variants beside the words that have some
  FoundVariants(IndexSearcher searcher, QueryTranslator translator, Query query)
      throws IOException {
    for (Asked asked : asked(query, Optional.empty()).distinct().toList()) {
      Map<String, ClauseMatcher> others = new LinkedHashMap<>();
      for (Query other : asked.words().others()) {
        others.put(words(other), new ClauseMatcher(searcher, translator, asked.in(other)));
      }
      Query typed = asked.words().typed();
      ClauseMatcher asTyped = new ClauseMatcher(searcher, translator, asked.in(typed));
      choices.add(new Choice(words(typed), asTyped, others));
    }
  }

  /// In the order of the query, then of the list of variants.
  List<Hit.Variant> of(int doc) throws IOException {
    List<Hit.Variant> found = new ArrayList<>();
    for (Choice choice : choices) {
      if (choice.asTyped().matches(doc)) {
        continue;
      }
      for (Map.Entry<String, ClauseMatcher> other : choice.others().entrySet()) {
        if (other.getValue().matches(doc)) {
          found.add(new Hit.Variant(choice.typed(), other.getKey()));
        }
      }
    }
    return found;
  }

  /// Those that can find something: not below an exclusion.
  private static Stream<Asked> asked(Query query, Optional<Field> field) {
    return switch (query) {
      case Query.WithVariants with -> Stream.of(new Asked(with, field));
      case Query.And(List<Query> clauses) -> clauses.stream().flatMap(one -> asked(one, field));
      case Query.Or(List<Query> clauses) -> clauses.stream().flatMap(one -> asked(one, field));
      case Query.Boost(Query inner, float factor) -> asked(inner, field);
      case Query.InField(Field name, Query inner) -> asked(inner, Optional.of(name));
      default -> Stream.empty();
    };
  }

  /// The words of a form as they are typed or listed.
  static String words(Query query) {
    return switch (query) {
      case Query.Word(String text) -> text;
      case Query.Phrase(String text, int slop) -> text;
      case Query.And(List<Query> clauses) ->
          clauses.stream().map(FoundVariants::words).collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException("no words: " + query);
    };
  }
}
