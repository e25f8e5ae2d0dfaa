package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;

/// The items that a cluster has stored whole. Thread-safe.
///
/// @param index or alias of the items
record ClusterItems(Cluster cluster, String index) {
  private static final int PAGE = 500;
  private static final int PAGE_OF_IDS = 5_000;

  /// The item as it was last put, shown to searches or not yet.
  Optional<NewsItem> find(String id) throws IOException {
    return cluster
        .find("/" + index + "/_doc/" + id + "?_source=" + IndexFields.ITEM)
        .flatMap(answer -> Json.at(answer, "_source", IndexFields.ITEM))
        .map(json -> item(json.toString()));
  }

  /// Those that are there, as they were last put.
  Map<String, NewsItem> find(Collection<String> ids) throws IOException {
    Map<String, NewsItem> found = new HashMap<>();
    for (Map<String, Object> document :
        cluster.documents(index, List.copyOf(ids), List.of(IndexFields.ITEM))) {
      found.put(String.valueOf(document.get("_id")), item(document));
    }
    return found;
  }

  /// The item of a hit whose source was read.
  static NewsItem item(Map<String, Object> hit) throws IOException {
    return item(
        Json.at(hit, "_source", IndexFields.ITEM)
            .orElseThrow(() -> new IOException("a hit without its item: " + hit.get("_id")))
            .toString());
  }

  private static NewsItem item(String json) {
    return ItemJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /// All items in ascending order of their ids.
  void inOrder(ItemConsumer consumer) throws IOException {
    new SortedPages(cluster, index, IndexFields.ID, PAGE)
        .read(
            Map.of("match_all", Map.of()),
            List.of(IndexFields.ITEM),
            hit -> consumer.accept(item(hit)));
  }

  /// The ids of all items that were seen in a file.
  void idsSeenIn(String file, Consumer<String> ids) throws IOException {
    ids(Map.of("term", Map.of(IndexFields.FILE, Map.of("value", file))), ids);
  }

  /// The ids of all items that a query finds, in ascending order.
  void ids(Map<String, ?> query, Consumer<String> ids) throws IOException {
    new SortedPages(cluster, index, IndexFields.ID, PAGE_OF_IDS)
        .read(query, List.of(), hit -> ids.accept(String.valueOf(hit.get("_id"))));
  }

  /// The number of the group that an item is linked in, if it is in one.
  Optional<Object> group(String id) throws IOException {
    return cluster
        .find("/" + index + "/_doc/" + id + "?_source=" + IndexFields.VERSIONS)
        .flatMap(answer -> Json.at(answer, "_source", IndexFields.VERSIONS));
  }

  /// The other items that are linked with this one, oldest first.
  ///
  /// @param zone of the archive
  List<NewsItem> versions(String id, ZoneId zone) throws IOException {
    Optional<Object> group = group(id);
    List<NewsItem> others = new ArrayList<>();
    if (group.isPresent()) {
      new SortedPages(cluster, index, IndexFields.ID, PAGE)
          .read(
              Map.of("term", Map.of(IndexFields.VERSIONS, Map.of("value", group.get()))),
              List.of(IndexFields.ITEM),
              hit -> others.add(item(hit)));
      others.removeIf(item -> item.id().equals(id));
      others.sort(
          Comparator.comparing(
                  (NewsItem item) -> item.dating(zone).window(), PublicationWindow.OLDEST_FIRST)
              .thenComparing(NewsItem::id));
    }
    return others;
  }

  /// The ids that begin so, in their order, at most so many.
  List<String> idsBeginning(String prefix, int most) throws IOException {
    Map<String, Object> answer =
        cluster.post(
            "/" + index + Cluster.WHOLE_SEARCH,
            Map.of(
                "query",
                Map.of("prefix", Map.of(IndexFields.ID, Map.of("value", prefix))),
                "size",
                most,
                "sort",
                List.of(Map.of(IndexFields.ID, "asc")),
                "_source",
                false));
    List<String> ids = new ArrayList<>();
    Json.objects(answer, "hits", "hits").forEach(hit -> ids.add(String.valueOf(hit.get("_id"))));
    return ids;
  }
}
