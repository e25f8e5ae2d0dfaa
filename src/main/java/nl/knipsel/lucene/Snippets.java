package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.apache.lucene.search.matchhighlight.Passage;
import org.apache.lucene.search.matchhighlight.PassageSelector;
import org.jspecify.annotations.Nullable;

/// Marks what matched. Lucene tells the positions at which a query matched a document; the
/// characters at a position come from reading the stored text again with the plainest analyzer,
/// whose positions are those of all others.
final class Snippets {
  private static final char EXACTLY = '=';
  private static final int PASSAGES = 2;
  private static final int PASSAGE_CHARACTERS = 180;
  private static final int LEAD_CHARACTERS = 220;

  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;

  Snippets(IndexSearcher searcher, FieldAnalyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  record Marks(Marked headline, List<Marked> body) {}

  /// @param query without patterns, which would be looked up word by word for each hit
  /// @param patterns those of the query
  Of of(Query query, List<PatternMarks.TextPattern> patterns) throws IOException {
    Query rewritten = searcher.rewrite(query);
    return new Of(
        TermPositions.in(rewritten).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1),
        terms(rewritten),
        new PatternMarks(analyzers.exact(), patterns));
  }

  /// The marks of one query. Of one thread.
  final class Of {
    private final Weight weight;

    private final Set<String> terms;
    private final PatternMarks patterns;

    /// What of a word matches, by the word as written.
    private final Map<String, List<Marked.Span>> matching = new HashMap<>();

    private Of(Weight weight, Set<String> terms, PatternMarks patterns) {
      this.weight = weight;
      this.terms = terms;
      this.patterns = patterns;
    }

    Marks in(int doc, NewsItem item) throws IOException {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      Matches matches = weight.matches(leaf, doc - leaf.docBase);
      String headline = item.story().headline().orElse("");
      String body = IndexFields.body(item);
      List<OffsetRange> inHeadline = patterns.inHeadline(headline);
      inHeadline.addAll(
          ranges(matches, headline, IndexFields.HEADLINE, IndexFields.HEADLINE_EXACT));
      List<OffsetRange> inBody = patterns.inBody(body);
      inBody.addAll(ranges(matches, body, IndexFields.BODY, IndexFields.BODY_EXACT));
      return new Marks(marked(headline, merged(inHeadline)), passages(body, merged(inBody)));
    }

    private List<OffsetRange> ranges(@Nullable Matches matches, String text, String... fields)
        throws IOException {
      List<int[]> positions = new ArrayList<>();
      int last = -1;
      for (String field : fields) {
        MatchesIterator match = matches == null ? null : matches.getMatches(field);
        while (match != null && match.next()) {
          positions.add(new int[] {match.startPosition(), match.endPosition()});
          last = Math.max(last, match.endPosition());
        }
      }
      if (positions.isEmpty()) {
        return List.of();
      }
      TokenOffsets offsets = TokenOffsets.of(analyzers.exact(), text, last);
      List<OffsetRange> ranges = new ArrayList<>();
      for (int[] span : positions) {
        boolean single = span[0] == span[1];
        for (int position = span[0]; position <= span[1]; position++) {
          Optional<OffsetRange> word = offsets.at(position);
          if (word.isEmpty()) {
            continue;
          }
          int from = word.get().from;
          List<Marked.Span> found =
              matching.computeIfAbsent(
                  text.substring(from, word.get().to), written -> matching(written, terms));
          if (found.isEmpty() && single) {
            ranges.add(joined(offsets, position, terms).orElse(word.get()));
          }
          found.forEach(part -> ranges.add(new OffsetRange(from + part.from(), from + part.to())));
        }
      }
      return ranges;
    }
  }

  /// The terms of the query, those that mean a word as written with [#EXACTLY] before them.
  private static Set<String> terms(Query query) {
    Set<String> terms = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... found) {
            for (Term term : found) {
              if (term.field().equals(IndexFields.BODY)
                  || term.field().equals(IndexFields.HEADLINE)) {
                terms.add(term.text());
              } else if (term.field().equals(IndexFields.BODY_EXACT)
                  || term.field().equals(IndexFields.HEADLINE_EXACT)) {
                terms.add(EXACTLY + term.text());
              }
            }
          }
        });
    return terms;
  }

  /// The hyphenated word that begins there, or as much of it as the query has without hyphens.
  private Optional<OffsetRange> joined(TokenOffsets offsets, int position, Set<String> terms) {
    return offsets.joinedAt(position).stream()
        .filter(word -> isIn(terms, word.text()))
        .map(TokenOffsets.Joined::range)
        .findFirst();
  }

  private boolean isIn(Set<String> terms, String word) {
    return terms.contains(EXACTLY + word)
        || AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word).words().stream()
            .anyMatch(forms -> forms.stream().anyMatch(terms::contains));
  }

  /// The whole word, or only those of its parts that the query asks for; empty if it asks for
  /// neither.
  private List<Marked.Span> matching(String written, Set<String> terms) {
    List<Marked.Span> whole = List.of(new Marked.Span(0, written.length()));
    List<Marked.Span> parts = new ArrayList<>();
    for (AnalyzedWord.Position position :
        AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, written).positions()) {
      if (position.words().stream().anyMatch(form -> terms.contains(EXACTLY + form))) {
        return whole;
      }
    }
    for (AnalyzedWord.Position position :
        AnalyzedWord.of(analyzers.words(), IndexFields.BODY, written).positions()) {
      if (position.words().stream().anyMatch(terms::contains)) {
        return whole;
      }
      position.parts().stream()
          .filter(part -> terms.contains(part.text()))
          .forEach(part -> parts.add(new Marked.Span(part.from(), part.to())));
    }
    return parts;
  }

  /// Sorted and without repetition or overlap.
  private static List<OffsetRange> merged(List<OffsetRange> ranges) {
    ranges.sort(Comparator.comparingInt((OffsetRange range) -> range.from));
    List<OffsetRange> merged = new ArrayList<>();
    for (OffsetRange range : ranges) {
      if (!merged.isEmpty() && range.from < merged.getLast().to) {
        OffsetRange last = merged.removeLast();
        merged.add(new OffsetRange(last.from, Math.max(last.to, range.to)));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static Marked marked(String text, List<OffsetRange> ranges) {
    return new Marked(
        text, ranges.stream().map(range -> new Marked.Span(range.from, range.to)).toList());
  }

  private static List<Marked> passages(String body, List<OffsetRange> ranges) {
    if (body.isEmpty()) {
      return List.of();
    }
    if (ranges.isEmpty()) {
      return List.of(Marked.plain(beginning(body)));
    }
    PassageSelector selector =
        new PassageSelector(PassageSelector.DEFAULT_SCORER, new WholeWords());
    List<Marked> passages = new ArrayList<>();
    for (Passage passage : selector.pickBest(body, ranges, PASSAGE_CHARACTERS, PASSAGES)) {
      int from = firstWord(body, passage.from, passage.markers.getFirst().from);
      List<Marked.Span> marks =
          passage.markers.stream()
              .map(mark -> new Marked.Span(mark.from - from, mark.to - from))
              .toList();
      passages.add(new Marked(body.substring(from, passage.to).replace('\n', ' '), marks));
    }
    return passages;
  }

  /// Passes over the full stop and the blanks that a passage may begin with.
  private static int firstWord(String body, int from, int limit) {
    int i = from;
    while (i < limit
        && !Character.isLetterOrDigit(body.charAt(i))
        && "'\"".indexOf(body.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static String beginning(String body) {
    String flat = body.replace('\n', ' ');
    if (flat.length() <= LEAD_CHARACTERS) {
      return flat;
    }
    int blank = flat.lastIndexOf(' ', LEAD_CHARACTERS);
    return flat.substring(0, blank > 0 ? blank : LEAD_CHARACTERS);
  }
}
