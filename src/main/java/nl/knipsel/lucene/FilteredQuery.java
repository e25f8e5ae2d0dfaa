package nl.knipsel.lucene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.Query;

/// A query, and the filters within which it is asked. Immutable.
///
/// @param query what finds and ranks
/// @param filters what all hits have to meet besides, by the name of the dimension or of the date
record FilteredQuery(Query query, SequencedMap<String, Query> filters) {
  FilteredQuery {
    filters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(filters));
  }

  DrillDownQuery drillDown() {
    return drillDown(query);
  }

  /// Another query within the same filters.
  DrillDownQuery drillDown(Query other) {
    DrillDownQuery drillDown = new DrillDownQuery(new FacetsConfig(), other);
    for (Map.Entry<String, Query> filter : filters.entrySet()) {
      drillDown.add(filter.getKey(), filter.getValue());
    }
    return drillDown;
  }
}
