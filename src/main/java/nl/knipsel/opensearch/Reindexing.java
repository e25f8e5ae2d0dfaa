package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;

/// Puts the items of an archive's present generation into another one, which is marked as whole at
/// the end. Items keep the groups that they are linked in.
///
/// @param number of the new generation
/// @param documents lays items out with the new generation's configuration
record Reindexing(Cluster cluster, Generations generations, int number, ItemDocument documents) {
  private static final int PAGE = 500;

  /// @return how many items there are
  long run() throws IOException {
    Bulk bulk = Bulk.in(cluster, generations.items(number));
    long[] items = {0};
    new SortedPages(cluster, generations.archive(), IndexFields.ID, PAGE)
        .read(
            Map.of("match_all", Map.of()),
            List.of(IndexFields.ITEM, IndexFields.VERSIONS),
            hit -> {
              Map<String, Object> document =
                  new LinkedHashMap<>(documents.of(ClusterItems.item(hit)));
              Json.at(hit, "_source", IndexFields.VERSIONS)
                  .ifPresent(group -> document.put(IndexFields.VERSIONS, group));
              bulk.put(String.valueOf(hit.get("_id")), document);
              items[0]++;
            });
    bulk.send();
    cluster.post("/" + generations.items(number) + "/_refresh", Map.of());
    MetaIndex copy = generations.meta(number);
    MetaIndex meta = generations.meta();
    Bulk sources = copy.bulk();
    meta.sources(source -> copy.putSource(sources, source));
    sources.send();
    copy.changeState(new ItemFigures(cluster, generations.items(number)).contents());
    copy.markWhole();
    copy.refresh();
    return items[0];
  }
}
