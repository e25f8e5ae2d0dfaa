package nl.knipsel.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
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
      case Query.InField(Field field, Query inner) when field.isText() ->
          new Query.InField(field, asWritten(inner));
      default -> query;
    };
  }

  /// The query in which words and names that have variants are found by those as well, in a field
  /// and with a factor too. An exclusion excludes the variants, but for those of a word that the
  /// same clauses ask for: `kyiv -kiev` wants one spelling and not the other.
  public Query withVariants(Query query) {
    return switch (query) {
      case Query.Word word -> inSequence(List.of(word)).getFirst();
      case Query.And(List<Query> clauses) -> {
        List<Query> rewritten = inSequence(clauses);
        yield rewritten.size() == 1 ? rewritten.getFirst() : new Query.And(rewritten);
      }
      case Query.Or(List<Query> clauses) ->
          new Query.Or(clauses.stream().map(this::withVariants).toList());
      case Query.Not(Query inner) -> new Query.Not(withVariants(inner));
      case Query.Boost(Query inner, float factor) -> new Query.Boost(withVariants(inner), factor);
      case Query.InField(Field field, Query inner) when field.isText() ->
          new Query.InField(field, withVariants(inner));
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
        boolean leaf = word(clause).isPresent() || clause instanceof Query.Not;
        rewritten.add(leaf ? clause : withVariants(clause));
      }
    }
    Set<List<String>> asked =
        rewritten.stream()
            .flatMap(WordForms::variantsIn)
            .map(with -> Variants.words(QueryText.of(with.typed())))
            .collect(Collectors.toSet());
    rewritten.replaceAll(clause -> clause instanceof Query.Not not ? excluded(not, asked) : clause);
    return rewritten;
  }

  private Query excluded(Query.Not typed, Set<List<String>> asked) {
    Query.Not all = new Query.Not(withVariants(typed.query()));
    boolean isAsked =
        variantsIn(all.query())
            .flatMap(with -> with.others().stream())
            .anyMatch(other -> asked.contains(Variants.words(QueryText.of(other))));
    return isAsked ? typed : all;
  }

  /// Those that find something; what is excluded does not.
  private static Stream<Query.WithVariants> variantsIn(Query query) {
    return switch (query) {
      case Query.WithVariants with -> Stream.of(with);
      case Query.And(List<Query> clauses) -> clauses.stream().flatMap(WordForms::variantsIn);
      case Query.Or(List<Query> clauses) -> clauses.stream().flatMap(WordForms::variantsIn);
      case Query.Boost(Query inner, float factor) -> variantsIn(inner);
      case Query.InField(Field field, Query inner) -> variantsIn(inner);
      default -> Stream.empty();
    };
  }

  private record Found(int clauses, Query query) {}

  /// The longest form that begins with the clause and ends with one, all in one field.
  private Optional<Found> longestFrom(List<Query> clauses, int from) {
    List<String> words = new ArrayList<>();
    List<Query> typed = new ArrayList<>();
    Optional<Found> longest = Optional.empty();
    Optional<Field> field = field(clauses.get(from));
    for (int end = from; end < clauses.size(); end++) {
      Optional<Query.Word> word = word(clauses.get(end));
      if (word.isEmpty() || !field(clauses.get(end)).equals(field)) {
        break;
      }
      words.addAll(Variants.words(word.get().text()));
      if (words.isEmpty()) {
        break;
      }
      typed.add(word.get());
      Optional<Found> found =
          variants
              .longestAt(words, 0)
              .filter(match -> match.length() == words.size())
              .map(match -> variants(typed, match))
              .map(query ->
                  new Found(
                      typed.size(),
                      field.<Query>map(of -> new Query.InField(of, query)).orElse(query)));
      longest = found.isPresent() ? found : longest;
    }
    return longest;
  }

  /// The word of a clause that is nothing else, be it in a field of text.
  private static Optional<Query.Word> word(Query clause) {
    return switch (clause) {
      case Query.Word word -> Optional.of(word);
      case Query.InField(Field field, Query.Word word) when field.isText() -> Optional.of(word);
      default -> Optional.empty();
    };
  }

  private static Optional<Field> field(Query clause) {
    return clause instanceof Query.InField(Field field, Query inner)
        ? Optional.of(field)
        : Optional.empty();
  }

  private static Query.WithVariants variants(List<Query> typed, Variants.Match match) {
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
