package nl.knipsel.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.matchhighlight.BreakIteratorShrinkingAdjuster;
import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.apache.lucene.search.matchhighlight.Passage;
import org.apache.lucene.search.matchhighlight.PassageSelector;

/// Marks what matched. Lucene tells the positions at which a query matched a document; the
/// characters at a position come from reading the stored text again with the plainest analyzer,
/// whose positions are those of all others.
final class Snippets {
  private static final int PASSAGES = 2;
  private static final int PASSAGE_CHARACTERS = 180;
  private static final int LEAD_CHARACTERS = 220;

  private final IndexSearcher searcher;
  private final Analyzer exact;

  Snippets(IndexSearcher searcher, Analyzer exact) {
    this.searcher = searcher;
    this.exact = exact;
  }

  record Marks(Marked headline, List<Marked> body) {}

  Of of(Query query) throws IOException {
    return new Of(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
  }

  /// The marks of one query. Of one thread.
  final class Of {
    private final Weight weight;

    private Of(Weight weight) {
      this.weight = weight;
    }

    Marks in(int doc, NewsItem item) throws IOException {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      Matches matches = weight.matches(leaf, doc - leaf.docBase);
      String headline = item.story().headline().orElse("");
      String body = IndexFields.body(item);
      return new Marks(
          marked(
              headline,
              ranges(matches, headline, IndexFields.HEADLINE, IndexFields.HEADLINE_EXACT)),
          passages(body, ranges(matches, body, IndexFields.BODY, IndexFields.BODY_EXACT)));
    }
  }

  private List<OffsetRange> ranges(
      @org.jspecify.annotations.Nullable Matches matches, String text, String... fields)
      throws IOException {
    List<int[]> positions = new ArrayList<>();
    for (String field : fields) {
      MatchesIterator match = matches == null ? null : matches.getMatches(field);
      while (match != null && match.next()) {
        positions.add(new int[] {match.startPosition(), match.endPosition()});
      }
    }
    if (positions.isEmpty()) {
      return List.of();
    }
    TokenOffsets offsets = TokenOffsets.of(exact, text);
    List<OffsetRange> ranges = new ArrayList<>();
    for (int[] span : positions) {
      for (int position = span[0]; position <= span[1]; position++) {
        offsets.at(position).ifPresent(ranges::add);
      }
    }
    return merged(ranges);
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
        new PassageSelector(
            PassageSelector.DEFAULT_SCORER,
            new BreakIteratorShrinkingAdjuster(BreakIterator.getWordInstance(Locale.ROOT)));
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
