package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.query.Query;
import org.apache.lucene.search.IndexSearcher;

/// Tells by which spelling variants a document was found that lacks the words as typed. Of one
/// query and one thread.
final class FoundVariants {
  /// A word or words of the query, and the other forms of its group by their spelling.
  private record Choice(String typed, ClauseMatcher asTyped, Map<String, ClauseMatcher> others) {}

  private final List<Choice> choices = new ArrayList<>();

  /// @param asked with its variants beside the words that have some
  FoundVariants(IndexSearcher searcher, QueryTranslator translator, Query asked)
      throws IOException {
    for (Query.WithVariants with : withVariants(asked)) {
      Map<String, ClauseMatcher> others = new LinkedHashMap<>();
      for (Query other : with.others()) {
        others.put(words(other), new ClauseMatcher(searcher, translator, other));
      }
      choices.add(
          new Choice(
              words(with.typed()), new ClauseMatcher(searcher, translator, with.typed()), others));
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
  private static List<Query.WithVariants> withVariants(Query query) {
    return switch (query) {
      case Query.WithVariants with -> List.of(with);
      case Query.And(List<Query> clauses) ->
          clauses.stream().flatMap(clause -> withVariants(clause).stream()).distinct().toList();
      case Query.Or(List<Query> clauses) ->
          clauses.stream().flatMap(clause -> withVariants(clause).stream()).distinct().toList();
      default -> List.of();
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
