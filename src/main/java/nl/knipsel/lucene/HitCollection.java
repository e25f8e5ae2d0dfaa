package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Collects hits in their order and counts facets over all of them. Hits of equal score stand in
/// the order of their ids, so that the order in which items were indexed does not show. Versions
/// are folded in a second search, and only if the first one's page has any. Thread-safe.
final class HitCollection {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final Map<Dimension, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

  HitCollection(IndexSearcher searcher, QueryTranslator translator) {
    this.searcher = searcher;
    this.translator = translator;
  }

  /// @param docs the best ones, from the first to the last of the wanted page
  /// @param folding what is folded below them
  record Found(long total, List<ScoreDoc> docs, VersionFolding folding, List<FacetCounts> facets) {
    List<ScoreDoc> page(int offset) {
      return docs.subList(Math.min(offset, docs.size()), docs.size());
    }
  }

  Found collect(Query query, SearchRequest request) throws IOException {
    DrillDownQuery drillDown = filtered(query, request);
    int depth = request.offset() + request.limit();
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(
            BY_SCORE,
            Math.clamp(depth, 1, Math.max(1, searcher.getIndexReader().maxDoc())),
            Integer.MAX_VALUE);
    CollectorManager<Collector, Both> both = both(best, request.foldVersions());
    Both collected;
    List<FacetCounts> facets = List.of();
    if (request.facets().isEmpty()) {
      collected = searcher.search(drillDown, both);
    } else {
      var counted = new Counting(request.facets()).search(drillDown, both);
      collected = counted.collectorResult;
      facets = counts(counted.facets, request);
    }
    List<ScoreDoc> docs = upTo(depth, collected.docs());
    VersionFolding folding = collected.folding();
    if (docs.stream().anyMatch(hit -> folding.hides(hit.doc))) {
      docs = upTo(depth, searcher.search(drillDown, new WithoutHidden<>(best, folding)));
    }
    return new Found(collected.docs().totalHits.value(), docs, folding, facets);
  }

  /// What a query finds within the filters of a request.
  DrillDownQuery filtered(Query query, SearchRequest request) {
    DrillDownQuery filtered = new DrillDownQuery(new FacetsConfig(), query);
    request
        .filters()
        .forEach((dimension, values) ->
            filtered.add(dimension.key(), translator.filter(dimension, values)));
    return filtered;
  }

  /// The ids of all hits, in no order.
  void ids(Query query, SearchRequest request, Consumer<String> ids) throws IOException {
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(filtered(query, request)), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
          ids.accept(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
  }

  private record Both(TopFieldDocs docs, VersionFolding folding) {}

  /// The best hits, folded or not, and what is to be folded of all hits.
  private static CollectorManager<Collector, Both> both(
      TopFieldCollectorManager best, boolean fold) {
    MultiCollectorManager together =
        fold
            ? new MultiCollectorManager(best, VersionFolding.manager())
            : new MultiCollectorManager(best);
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() throws IOException {
        return together.newCollector();
      }

      @Override
      public Both reduce(Collection<Collector> collectors) throws IOException {
        Object[] results = together.reduce(collectors);
        return new Both(
            (TopFieldDocs) results[0], fold ? (VersionFolding) results[1] : VersionFolding.none());
      }
    };
  }

  private static List<ScoreDoc> upTo(int depth, TopFieldDocs docs) {
    return Arrays.asList(docs.scoreDocs).subList(0, Math.min(depth, docs.scoreDocs.length));
  }

  private static List<FacetCounts> counts(Facets facets, SearchRequest request) throws IOException {
    List<FacetCounts> all = new ArrayList<>();
    for (Dimension dimension : request.facets()) {
      FacetResult result = facets.getAllChildren(dimension.key());
      List<FacetCounts.Value> values = new ArrayList<>();
      if (result != null) {
        Arrays.stream(result.labelValues)
            .map(value -> new FacetCounts.Value(value.label, value.value.longValue()))
            .filter(value -> value.count() > 0)
            .sorted(
                Comparator.comparingLong(FacetCounts.Value::count)
                    .reversed()
                    .thenComparing(FacetCounts.Value::value))
            .forEach(values::add);
      }
      all.add(
          new FacetCounts(
              dimension,
              values.subList(0, Math.min(request.facetLimit(), values.size())),
              values.size()));
    }
    return all;
  }

  /// Counts each dimension from the doc values of its own field.
  private final class Counting extends DrillSideways {
    private final List<Dimension> dimensions;

    Counting(List<Dimension> dimensions) {
      super(
          HitCollection.this.searcher,
          new FacetsConfig(),
          (org.apache.lucene.facet.taxonomy.TaxonomyReader) null);
      this.dimensions = dimensions;
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector drillDowns, FacetsCollector[] drillSideways, String[] drillSidewaysDims)
        throws IOException {
      Map<String, Facets> counts = new java.util.HashMap<>();
      for (Dimension dimension : dimensions) {
        int filtered =
            drillSidewaysDims == null
                ? -1
                : Arrays.asList(drillSidewaysDims).indexOf(dimension.key());
        counts.put(
            dimension.key(),
            new StringValueFacetCounts(
                state(dimension), filtered < 0 ? drillDowns : drillSideways[filtered]));
      }
      return new MultiFacets(counts);
    }

    private StringDocValuesReaderState state(Dimension dimension) throws IOException {
      StringDocValuesReaderState state = states.get(dimension);
      if (state == null) {
        state = new StringDocValuesReaderState(searcher.getIndexReader(), dimension.key());
        states.put(dimension, state);
      }
      return state;
    }
  }
}
