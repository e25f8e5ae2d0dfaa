package nl.knipsel.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.archive.Explanation.Match;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.Explanation.Way;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.archive.query.Field;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// What of one document answers a leaf of a query, and by which way. Of one thread.
final class LeafMatches {
  private static final String PREFIX = "[^*?\\\\]*\\*";

  private final FieldAnalyzers analyzers;
  private final LeafReaderContext context;
  private final int doc;
  private final ReadText headline;
  private final ReadText body;
  private final Map<String, Typed> typedWords = new HashMap<>();

  /// @param doc in the leaf
  LeafMatches(
      FieldAnalyzers analyzers,
      LeafReaderContext context,
      int doc,
      ReadText headline,
      ReadText body) {
    this.analyzers = analyzers;
    this.context = context;
    this.doc = doc;
    this.headline = headline;
    this.body = body;
  }

  /// Adds them in no order.
  void addTo(Set<Match> matches, ScoreTree.Leaf leaf) throws IOException {
    switch (leaf.query()) {
      case WildcardQuery pattern -> pattern(matches, leaf, pattern);
      default -> {
        Matches found = leaf.weight().matches(context, doc);
        if (found != null) {
          add(matches, leaf, found, IndexFields.HEADLINE, Field.HEADLINE);
          add(matches, leaf, found, IndexFields.HEADLINE_EXACT, Field.HEADLINE);
          add(matches, leaf, found, IndexFields.BODY, Field.BODY);
          add(matches, leaf, found, IndexFields.BODY_EXACT, Field.BODY);
        }
      }
    }
  }

  /// Lucene would look up every word of the archive that fits, so the text is read instead.
  private void pattern(Set<Match> matches, ScoreTree.Leaf leaf, WildcardQuery pattern) {
    boolean inHeadline = pattern.getField().equals(IndexFields.HEADLINE_EXACT);
    ReadText text = inHeadline ? headline : body;
    Way way = pattern.getTerm().text().matches(PREFIX) ? Way.PREFIX : Way.WILDCARD;
    CharacterRunAutomaton fitting = new CharacterRunAutomaton(pattern.getAutomaton());
    for (int position = 0; position < text.size(); position++) {
      ReadText.Word word = text.word(position);
      Optional<Span> span =
          word.exact().stream().anyMatch(fitting::run)
              ? Optional.of(word.span())
              : word.joined()
                  .filter(joined -> fitting.run(joined.term()))
                  .map(ReadText.Joined::span);
      if (span.isPresent()) {
        matches.add(
            match(
                leaf,
                way,
                0,
                inHeadline ? Field.HEADLINE : Field.BODY,
                position,
                span.get(),
                span.get()));
      }
    }
  }

  private void add(
      Set<Match> matches, ScoreTree.Leaf leaf, Matches found, String indexed, Field field)
      throws IOException {
    MatchesIterator each = found.getMatches(indexed);
    ReadText text = field == Field.HEADLINE ? headline : body;
    while (each != null && each.next()) {
      int first = each.startPosition();
      int last = each.endPosition();
      if (first >= 0 && last < text.size()) {
        matches.add(match(leaf, field, text, first, last));
      }
    }
  }

  private Match match(ScoreTree.Leaf leaf, Field field, ReadText text, int first, int last) {
    ReadText.Word word = text.word(first);
    Span words = new Span(word.span().from(), text.word(last).span().to());
    return switch (leaf.label().reason()) {
      case WORD -> word(leaf, field, text, first, last, words);
      case VARIANT -> match(leaf, Way.VARIANT, 0, field, first, words, words);
      case APART -> match(leaf, Way.APART, 0, field, first, words, words);
      case JOINED -> {
        Span joined = word.joined().map(ReadText.Joined::span).orElse(words);
        yield match(leaf, Way.JOINED, 0, field, first, joined, joined);
      }
      case FUZZY -> {
        int edits = edits(leaf.query(), word);
        yield match(leaf, edits == 0 ? Way.WRITTEN : Way.FUZZY, edits, field, first, words, words);
      }
      default -> match(leaf, isLoose(leaf) ? Way.NEAR : Way.WRITTEN, 0, field, first, words, words);
    };
  }

  private static boolean isLoose(ScoreTree.Leaf leaf) {
    return leaf.label().reason() == Reason.PHRASE
        && switch (leaf.query()) {
          case PhraseQuery phrase -> phrase.getSlop() > 0;
          case MultiPhraseQuery phrase -> phrase.getSlop() > 0;
          default -> false;
        };
  }

  private static int edits(org.apache.lucene.search.Query leaf, ReadText.Word word) {
    return leaf instanceof FuzzyQuery fuzzy
        ? word.exact().stream()
            .mapToInt(form -> Edits.between(fuzzy.getTerm().text(), form))
            .min()
            .orElse(0)
        : 0;
  }

  /// Of a hyphenated word the way of the piece that is least like the typed one.
  private Match word(
      ScoreTree.Leaf leaf, Field field, ReadText text, int first, int last, Span words) {
    Typed typed =
        typedWords.computeIfAbsent(leaf.label().word(), each -> Typed.of(analyzers, each));
    Way way = Way.WRITTEN;
    Span marked = words;
    for (int position = first; position <= last; position++) {
      ReadText.Word word = text.word(position);
      Way piece = typed.way(word);
      way = piece.compareTo(way) > 0 ? piece : way;
      if (first == last && piece == Way.PART) {
        marked = typed.part(word).orElse(words);
      } else if (first == last && piece == Way.JOINED) {
        Span joined = word.joined().map(ReadText.Joined::span).orElse(words);
        return match(leaf, Way.JOINED, 0, field, first, joined, joined);
      }
    }
    return match(leaf, way, 0, field, first, marked, words);
  }

  private static Match match(
      ScoreTree.Leaf leaf, Way way, int edits, Field field, int position, Span marked, Span words) {
    Optional<String> by = way == Way.VARIANT ? leaf.label().by() : Optional.empty();
    return new Match(leaf.label().word(), way, by, edits, field, position, marked, words);
  }

  /// The forms of a typed word, which it is compared by with those of the text.
  private record Typed(Set<String> exact, Set<String> lemmas) {
    static Typed of(FieldAnalyzers analyzers, String text) {
      return new Typed(
          forms(AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text)),
          forms(AnalyzedWord.of(analyzers.words(), IndexFields.BODY, text)));
    }

    private static Set<String> forms(AnalyzedWord word) {
      return word.words().stream()
          .flatMap(List::stream)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Way way(ReadText.Word word) {
      if (word.exact().stream().anyMatch(exact::contains)) {
        return Way.WRITTEN;
      }
      if (word.lemmas().stream().anyMatch(lemmas::contains)) {
        return Way.LEMMA;
      }
      if (word.joined().filter(joined -> lemmas.contains(joined.term())).isPresent()) {
        return Way.JOINED;
      }
      return part(word).filter(part -> !part.equals(word.span())).isPresent()
          ? Way.PART
          : Way.COUNTRY;
    }

    Optional<Span> part(ReadText.Word word) {
      return word.parts().stream()
          .filter(part -> lemmas.contains(part.term()))
          .map(ReadText.Part::span)
          .findFirst();
    }
  }
}
