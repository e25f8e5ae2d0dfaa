package nl.knipsel.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.Field;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;

/// Counts the values of dimensions, and by steps of time, over all hits of a search, each as if it
/// had no filter itself. Thread-safe.
final class FacetCounting {
  private final IndexSearcher searcher;
  private final DateCounting dates;
  private final Map<Dimension, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

  /// @param zone by whose calendar time is cut up
  FacetCounting(IndexSearcher searcher, ZoneId zone) {
    this.searcher = searcher;
    dates = new DateCounting(zone);
  }

  /// What a request wants to have counted.
  record Counted(List<FacetCounts> facets, Optional<DateCounts> dates) {}

  record Result<T>(T collected, Counted counted) {}

  /// Searches and counts in one pass.
  <C extends Collector, T> Result<T> search(
      DrillDownQuery query, CollectorManager<C, T> collectors, SearchRequest request)
      throws IOException {
    if (request.facets().isEmpty() && request.dateFacet().isEmpty()) {
      return new Result<>(
          searcher.search(query, collectors), new Counted(List.of(), Optional.empty()));
    }
    Counting counting = new Counting(request);
    var result = counting.search(query, collectors);
    return new Result<>(
        result.collectorResult, new Counted(counts(result.facets, request), counting.counted));
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
            .forEach(values::add);
      }
      all.add(FacetCounts.of(dimension, values, request.facetLimit()));
    }
    return all;
  }

  /// Counts each dimension from the doc values of its own field, for one search.
  private final class Counting extends DrillSideways {
    private final SearchRequest request;
    private Optional<DateCounts> counted = Optional.empty();

    Counting(SearchRequest request) {
      super(FacetCounting.this.searcher, new FacetsConfig(), (TaxonomyReader) null);
      this.request = request;
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector drillDowns, FacetsCollector[] drillSideways, String[] drillSidewaysDims)
        throws IOException {
      Map<String, Facets> counts = new java.util.HashMap<>();
      for (Dimension dimension : request.facets()) {
        counts.put(
            dimension.key(),
            new StringValueFacetCounts(
                state(dimension),
                hits(dimension.key(), drillDowns, drillSideways, drillSidewaysDims)));
      }
      if (request.dateFacet().isPresent()) {
        counted =
            Optional.of(
                dates.of(
                    PublicationWindows.of(
                        hits(Field.DATE.key(), drillDowns, drillSideways, drillSidewaysDims)),
                    request.dateFacet().get()));
      }
      return new MultiFacets(counts);
    }

    /// Those that all filters but that on the dimension itself let through.
    private static FacetsCollector hits(
        String dimension,
        FacetsCollector drillDowns,
        FacetsCollector[] drillSideways,
        String[] filtered) {
      int at = filtered == null ? -1 : Arrays.asList(filtered).indexOf(dimension);
      return at < 0 ? drillDowns : drillSideways[at];
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
