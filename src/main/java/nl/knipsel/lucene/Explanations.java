package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Explanation.Match;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.Explanation.Share;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Field;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// Tells why documents were found by one query. Of one thread.
final class Explanations {
  private static final Comparator<Match> IN_TEXT =
      Comparator.comparing(Match::field)
          .thenComparingInt(match -> match.words().from())
          .thenComparingInt(match -> match.words().to());

  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;
  private final ScoreTree tree;

  /// @param query as translated, not rewritten
  Explanations(IndexSearcher searcher, FieldAnalyzers analyzers, Query query) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    tree = new ScoreTree(searcher, query);
  }

  /// Of a document that the query finds; else an empty one.
  Explanation of(int doc, NewsItem item) throws IOException {
    List<ScoreTree.Leaf> leaves = tree.of(doc).orElse(List.of());
    List<Match> matches =
        matches(
            leaves,
            doc,
            ReadText.of(analyzers, Explanation.text(item, Field.HEADLINE)),
            ReadText.of(analyzers, Explanation.text(item, Field.BODY)));
    int listed = Math.min(matches.size(), Explanation.MOST_MATCHES);
    return new Explanation(matches.subList(0, listed), matches.size() - listed, shares(leaves));
  }

  /// What answers the query in a document, the headline first, in the order of the text.
  ///
  /// @param headline of the document, and likewise its body
  List<Match> matches(int doc, ReadText headline, ReadText body) throws IOException {
    return matches(tree.of(doc).orElse(List.of()), doc, headline, body);
  }

  private List<Match> matches(
      List<ScoreTree.Leaf> leaves, int doc, ReadText headline, ReadText body) throws IOException {
    List<LeafReaderContext> contexts = searcher.getIndexReader().leaves();
    LeafReaderContext context = contexts.get(ReaderUtil.subIndex(doc, contexts));
    LeafMatches read = new LeafMatches(analyzers, context, doc - context.docBase, headline, body);
    Set<Match> matches = new LinkedHashSet<>();
    for (ScoreTree.Leaf leaf : leaves) {
      if (leaf.label().finds()) {
        read.addTo(matches, leaf);
      }
    }
    return mostDirect(matches).stream().sorted(IN_TEXT).toList();
  }

  /// Where a word of the query is answered in several ways by the same of the text, the most direct
  /// one: the parts of a compound are not also told apart.
  private static List<Match> mostDirect(Set<Match> matches) {
    Map<String, TreeMap<Integer, Integer>> taken = new HashMap<>();
    List<Match> direct = new ArrayList<>();
    for (Match match : matches.stream().sorted(Comparator.comparing(Match::way)).toList()) {
      TreeMap<Integer, Integer> spans =
          taken.computeIfAbsent(match.field() + match.word(), word -> new TreeMap<>());
      Map.Entry<Integer, Integer> before = spans.lowerEntry(match.words().to());
      if (before == null || before.getValue() <= match.words().from()) {
        spans.put(match.words().from(), match.words().to());
        direct.add(match);
      }
    }
    return direct;
  }

  /// Equal but for their points they are one share; those without points are left out.
  private static List<Share> shares(List<ScoreTree.Leaf> leaves) {
    Map<Share, Double> points = new LinkedHashMap<>();
    for (ScoreTree.Leaf leaf : leaves) {
      if (leaf.points() != 0) {
        Labelled.Label label = leaf.label();
        Share share =
            new Share(label.word(), label.reason(), label.by(), field(leaf), leaf.factor(), 0);
        points.merge(share, leaf.points(), Double::sum);
      }
    }
    List<Share> shares = new ArrayList<>();
    points.forEach((share, sum) ->
        shares.add(
            new Share(
                share.word(), share.reason(), share.by(), share.field(), share.weight(), sum)));
    return shares;
  }

  private static Optional<Field> field(ScoreTree.Leaf leaf) {
    if (leaf.label().reason() == Reason.CONDITION || leaf.label().reason() == Reason.ITEM) {
      return Optional.empty();
    }
    Set<String> fields = new LinkedHashSet<>();
    leaf.query()
        .visit(
            new QueryVisitor() {
              @Override
              public boolean acceptField(String field) {
                fields.add(field);
                return true;
              }
            });
    boolean inHeadline =
        fields.contains(IndexFields.HEADLINE) || fields.contains(IndexFields.HEADLINE_EXACT);
    return Optional.of(inHeadline ? Field.HEADLINE : Field.BODY);
  }
}
