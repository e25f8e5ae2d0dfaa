package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.archive.query.QueryText;
import nl.knipsel.lucene.QueryHelp.Counter;
import nl.knipsel.lucene.Vocabulary.Beginning;

/// Completes the last words of a query, as many as begin a phrase, by phrases, names and words that
/// occur with the words before them. Each is counted by a search, so that its number is exact: at
/// most [#MOST_COUNTED] of them. Thread-safe.
final class Completions {
  private static final int MOST_COUNTED = 60;
  private static final int MOST_WORDS = 4;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NOT_TEXT = Pattern.compile("[:()*?~^\\[\\]\\\\]|(?:^|\\s)[-+]");

  private final Vocabulary vocabulary;
  private final Counter counter;
  private final Lemmas lemmas;

  interface Lemmas {
    /// What all forms of a word have in common.
    String of(String word);
  }

  /// @param counter counts the items that a query finds
  Completions(Vocabulary vocabulary, Counter counter, Lemmas lemmas) {
    this.vocabulary = vocabulary;
    this.counter = counter;
    this.lemmas = lemmas;
  }

  /// What was typed: what stays as it is, and what is completed.
  private record Split(String rest, String beginning) {}

  /// What goes on with more of the typed words as one phrase first, then what finds most items.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException if what is before the completed words
  ///   cannot be understood
  List<Completion> of(String typed, int most) throws IOException {
    List<Completion> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Split split : splits(typed)) {
      for (Completion completion : withoutBeginnings(of(split))) {
        if (isNew(completion.text(), seen)) {
          found.add(completion);
        }
      }
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  /// Without phrases of several words that only ever stand in one of the longer ones.
  private static List<Completion> withoutBeginnings(List<Completion> completions) {
    return completions.stream()
        .filter(one ->
            one.text().indexOf(' ') < 0
                || completions.stream()
                    .noneMatch(longer ->
                        longer.total() == one.total()
                            && longer.text().startsWith(one.text() + " ")))
        .sorted(
            Comparator.comparingLong((Completion completion) -> -completion.total())
                .thenComparingInt(completion -> completion.text().split(" ").length)
                .thenComparing(Completion::query))
        .toList();
  }

  /// Forms of one word are the same, and so are ways to write a phrase.
  private boolean isNew(String text, Set<String> seen) {
    boolean written = seen.add(Phrases.key(text).replace(" ", ""));
    return text.indexOf(' ') < 0 ? seen.add("lemma " + lemmas.of(text)) && written : written;
  }

  private List<Completion> of(Split split) throws IOException {
    String key = Phrases.key(split.beginning());
    if (key.isEmpty()) {
      return List.of();
    }
    Optional<Query> rest =
        split.rest().isBlank() ? Optional.empty() : Optional.of(QueryParser.parse(split.rest()));
    String prefix =
        Character.isWhitespace(split.beginning().charAt(split.beginning().length() - 1))
            ? key + " "
            : key;
    List<Beginning> likely = new ArrayList<>(vocabulary.phrases(prefix, rest, MOST_COUNTED));
    if (prefix.indexOf(' ') < 0) {
      likely.addAll(vocabulary.words(prefix, rest, MOST_COUNTED / 2));
    }
    Set<String> seen = new HashSet<>();
    List<Beginning> counted =
        likely.stream()
            .filter(each -> !Phrases.isFunctionWord(each.text()) && isNew(each.text(), seen))
            .sorted(Comparator.comparingLong((Beginning beginning) -> -beginning.items()))
            .limit(MOST_COUNTED)
            .toList();
    List<Completion> completions = new ArrayList<>();
    for (Beginning candidate : counted) {
      completed(split, rest, candidate).ifPresent(completions::add);
    }
    return completions;
  }

  private Optional<Completion> completed(Split split, Optional<Query> rest, Beginning candidate)
      throws IOException {
    String text = candidate.text();
    Query added = text.indexOf(' ') < 0 ? new Query.Word(text) : new Query.Phrase(text, 0);
    String query =
        split.rest().isBlank()
            ? QueryText.of(added)
            : split.rest().strip() + " " + QueryText.of(added);
    long total = counter.count(rest.isEmpty() ? added : QueryParser.parse(query));
    return total == 0 ? Optional.empty() : Optional.of(new Completion(text, query, total));
  }

  /// An unfinished phrase is completed as a whole; else as many words at the end as can be, and
  /// fewer.
  private static List<Split> splits(String typed) {
    int quote = typed.lastIndexOf('"');
    if (typed.chars().filter(c -> c == '"').count() % 2 == 1) {
      return List.of(new Split(typed.substring(0, quote), typed.substring(quote + 1)));
    }
    List<Split> splits = new ArrayList<>();
    String text = typed.stripLeading();
    int end = text.stripTrailing().length();
    int from = end;
    for (int words = 1; words <= MOST_WORDS && from > 0; words++) {
      from = beginning(text, from);
      String beginning = text.substring(from);
      if (beginning.indexOf('"') >= 0 || NOT_TEXT.matcher(beginning).find()) {
        break;
      }
      splits.addFirst(new Split(text.substring(0, from), beginning));
      from = text.substring(0, from).stripTrailing().length();
    }
    return splits;
  }

  /// Where the word begins that ends here.
  private static int beginning(String text, int end) {
    String[] words = BLANKS.split(text.substring(0, end));
    return end - words[words.length - 1].length();
  }
}
