package nl.knipsel.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.query.Query;
import nl.knipsel.dutch.Variants;

/// What the words of a query are taken for: only themselves as written, or any form of them and
/// their spelling variants too. Immutable and thread-safe.
public final class WordForms {
  private final Variants variants;

  public WordForms(Variants variants) {
    this.variants = variants;
  }

  /// The query with all words as written: each a phrase of one word.
  public static Query asWritten(Query query) {
    return switch (query) {
      case Query.Word(String text) -> new Query.Phrase(text, 0);
      case Query.And(List<Query> clauses) ->
          new Query.And(clauses.stream().map(WordForms::asWritten).toList());
      case Query.Or(List<Query> clauses) ->
          new Query.Or(clauses.stream().map(WordForms::asWritten).toList());
      case Query.Not(Query inner) -> new Query.Not(asWritten(inner));
      case Query.Boost(Query inner, float factor) -> new Query.Boost(asWritten(inner), factor);
      case Query.InField inField
          when inField.field() == nl.knipsel.archive.query.Field.HEADLINE
              || inField.field() == nl.knipsel.archive.query.Field.BODY ->
          new Query.InField(inField.field(), asWritten(inField.query()));
      default -> query;
    };
  }

  /// The query in which words and names that have variants are found by those as well.
  public Query withVariants(Query query) {
    return switch (query) {
      case Query.Word word -> inSequence(List.of(word)).getFirst();
      case Query.And(List<Query> clauses) -> {
        List<Query> rewritten = inSequence(clauses);
        yield rewritten.size() == 1 ? rewritten.getFirst() : new Query.And(rewritten);
      }
      case Query.Or(List<Query> clauses) ->
          new Query.Or(clauses.stream().map(this::withVariants).toList());
      default -> query;
    };
  }

  /// A name of several words is one clause afterwards.
  private List<Query> inSequence(List<Query> clauses) {
    List<Query> rewritten = new ArrayList<>();
    int next = 0;
    while (next < clauses.size()) {
      Optional<Found> found = longestFrom(clauses, next);
      if (found.isPresent()) {
        rewritten.add(found.get().query());
        next += found.get().clauses();
      } else {
        Query clause = clauses.get(next++);
        rewritten.add(clause instanceof Query.Word ? clause : withVariants(clause));
      }
    }
    return rewritten;
  }

  private record Found(int clauses, Query query) {}

  /// The longest form that begins with the clause and ends with one.
  private Optional<Found> longestFrom(List<Query> clauses, int from) {
    List<String> words = new ArrayList<>();
    Optional<Found> longest = Optional.empty();
    for (int end = from; end < clauses.size(); end++) {
      if (!(clauses.get(end) instanceof Query.Word(String text))) {
        break;
      }
      words.addAll(Variants.words(text));
      if (words.isEmpty()) {
        break;
      }
      int taken = end + 1 - from;
      List<Query> typed = clauses.subList(from, end + 1);
      Optional<Found> found =
          variants
              .longestAt(words, 0)
              .filter(match -> match.length() == words.size())
              .map(match -> new Found(taken, variants(typed, match)));
      longest = found.isPresent() ? found : longest;
    }
    return longest;
  }

  private static Query variants(List<Query> typed, Variants.Match match) {
    return new Query.WithVariants(
        typed.size() == 1 ? typed.getFirst() : new Query.And(typed),
        match.others().stream().map(WordForms::other).toList());
  }

  private static Query other(Variants.Form form) {
    return form.words().size() == 1
        ? new Query.Word(form.text())
        : new Query.Phrase(form.text(), 0);
  }
}
