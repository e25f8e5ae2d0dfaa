package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.lucene.Cursors.Place;
import nl.knipsel.lucene.PageEvidence.Scored;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.Query;

/// Asks a cluster for the hits of a question. Scores are worked out with the counts of all shards
/// together (`dfs_query_then_fetch`), and equal hits stand in the order of their ids. Thread-safe.
///
/// @param index or alias of the items
record ItemSearch(Cluster cluster, String index, QueryDsl dsl) {
  /// How many hits are folded in one answer: the most that a cluster gives.
  private static final int FOLDED = 10_000;

  private static final Map<String, Object> BY_ID = Map.of(IndexFields.ID, "asc");

  /// How many values one condition takes: the most that a cluster takes.
  private static final int MOST_TERMS = 65_536;

  /// A hit and where it stands.
  record Placed(Scored hit, Place place) {}

  /// @param total how many items match, exactly
  /// @param hits those of the page, in their order
  record Page(long total, List<Placed> hits) {}

  static ItemSearch in(Cluster cluster, String index) {
    return new ItemSearch(cluster, index, new QueryDsl(new KeyValues(cluster, index)));
  }

  Asking asking(SearchRequest request, Question question) throws IOException {
    return Asking.of(request, question, dsl);
  }

  /// How many items a request finds.
  long count(Asking asking) throws IOException {
    return count(asking.all());
  }

  /// The items that a query finds, best first, equal ones in the order of their ids.
  List<NewsItem> best(Query query, int most) throws IOException {
    return items(Cluster.SEARCH, dsl.of(query), sort(Order.RELEVANCE), most);
  }

  /// The items that a request finds, best first as far as its words go, with their scores.
  List<Scored> best(Asking asking, int most) throws IOException {
    SearchRequest request = asking.request().toBuilder().recency(Optional.empty()).build();
    Asking plain = new Asking(request, asking.question(), asking.query(), asking.filters());
    return page(plain, new StoryFolding(), 0, most, Optional.empty()).hits().stream()
        .map(Placed::hit)
        .toList();
  }

  /// The items that a query in OpenSearch's language finds, in the order of their ids.
  List<NewsItem> byId(Map<String, Object> query, int most) throws IOException {
    return items(Cluster.WHOLE_SEARCH, query, List.of(BY_ID), most);
  }

  private List<NewsItem> items(
      String search, Map<String, Object> query, List<? extends Map<String, ?>> sort, int most)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("sort", sort);
    body.put("size", most);
    body.put("_source", List.of(IndexFields.ITEM));
    Map<String, Object> answer = cluster.post("/" + index + search, body);
    List<NewsItem> items = new ArrayList<>();
    for (Map<String, Object> hit : Json.objects(answer, "hits", "hits")) {
      items.add(ClusterItems.item(hit));
    }
    return items;
  }

  /// How many items a query in OpenSearch's language finds.
  long count(Map<String, Object> query) throws IOException {
    return Json.number(cluster.post("/" + index + "/_count", Map.of("query", query)), "count");
  }

  /// How the hits of a request are folded, and a page of what is not below another.
  record Folded(StoryFolding folding, Page page) {}

  /// The first page of a request. How its hits are folded is asked at once with it, and looks at
  /// all that have other versions; only a page that has some of those below others is asked again.
  ///
  /// @param after the last hit before the page
  Folded first(Asking asking, Optional<Place> after) throws IOException {
    SearchRequest request = asking.request();
    StoryFolding folding = new StoryFolding();
    Map<String, Object> plain = body(asking, folding, request.offset(), request.limit(), after);
    if (!request.foldVersions()) {
      return new Folded(folding, page(plain, asking, folding));
    }
    Map<String, Object> linked = linked(asking);
    List<Map<String, Object>> answers = cluster.searches(index, List.of(linked, plain));
    List<Map<String, Object>> hits = Json.objects(answers.getFirst(), "hits", "hits");
    while (fold(hits, folding, linked)) {
      hits = Json.objects(cluster.post("/" + index + Cluster.SEARCH, linked), "hits", "hits");
    }
    Page page = page(answers.getLast(), request, 0);
    Set<String> hidden = Set.copyOf(folding.hidden());
    boolean passesHidden = request.offset() > 0 && !hidden.isEmpty();
    boolean isOther =
        passesHidden
            || page.hits().stream().anyMatch(hit -> hidden.contains(hit.hit().item().id()));
    return new Folded(
        folding, isOther ? page(asking, folding, request.offset(), request.limit(), after) : page);
  }

  /// Asks for the hits that have other versions, best first.
  private static Map<String, Object> linked(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "must",
                List.of(asking.ranked()),
                "filter",
                List.of(Map.of("exists", Map.of("field", IndexFields.VERSIONS))))));
    body.put("sort", sort(asking.request().order()));
    body.put("track_total_hits", false);
    body.put("size", FOLDED);
    body.put("_source", false);
    body.put("docvalue_fields", List.of(IndexFields.VERSIONS));
    return body;
  }

  /// @param body which goes on behind the last of the hits then
  /// @return whether there may be more
  private static boolean fold(
      List<Map<String, Object>> hits, StoryFolding folding, Map<String, Object> body) {
    for (Map<String, Object> hit : hits) {
      folding.add(group(hit), String.valueOf(hit.get("_id")));
      body.put("search_after", hit.getOrDefault("sort", List.of()));
    }
    return hits.size() == FOLDED;
  }

  private static long group(Map<String, Object> hit) {
    return Json.at(hit, "fields", IndexFields.VERSIONS)
        .map(values ->
            values instanceof List<?> list && list.getFirst() instanceof Number group
                ? group.longValue()
                : 0L)
        .orElse(0L);
  }

  /// A page of a request's hits.
  ///
  /// @param folding of the request
  /// @param from how many are passed over; 0 behind a place
  /// @param after the last hit before the page
  Page page(Asking asking, StoryFolding folding, int from, int size, Optional<Place> after)
      throws IOException {
    return page(body(asking, folding, from, size, after), asking, folding);
  }

  private Page page(Map<String, Object> body, Asking asking, StoryFolding folding)
      throws IOException {
    return page(
        cluster.post("/" + index + Cluster.SEARCH, body),
        asking.request(),
        folding.hidden().size());
  }

  private static Map<String, Object> body(
      Asking asking, StoryFolding folding, int from, int size, Optional<Place> after) {
    Order order = asking.request().order();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", asking.ranked());
    if (!folding.hidden().isEmpty()) {
      body.put("post_filter", Map.of("bool", Map.of("must_not", among(folding.hidden()))));
    }
    body.put("sort", sort(order));
    body.put("track_scores", true);
    body.put("track_total_hits", true);
    body.put("from", from);
    body.put("size", size);
    after.ifPresent(place -> body.put("search_after", sortValues(order, place)));
    body.put("_source", List.of(IndexFields.ITEM));
    return body;
  }

  /// @param hidden how many hits the answer leaves out
  private static Page page(Map<String, Object> answer, SearchRequest request, int hidden)
      throws IOException {
    List<Placed> hits = new ArrayList<>();
    for (Map<String, Object> hit : Json.objects(answer, "hits", "hits")) {
      float score = hit.get("_score") instanceof Number number ? number.floatValue() : 0;
      hits.add(
          new Placed(
              new Scored(ClusterItems.item(hit), score), place(request.order(), score, hit)));
    }
    return new Page(Json.number(answer, "hits", "total", "value") + hidden, hits);
  }

  private static List<Map<String, Object>> among(List<String> ids) {
    List<Map<String, Object>> conditions = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_TERMS) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_TERMS));
      conditions.add(Map.of("terms", Map.of(IndexFields.ID, some)));
    }
    return conditions;
  }

  private static Place place(Order order, float score, Map<String, Object> hit) {
    long id = HexFormat.fromHexDigitsToLong(String.valueOf(hit.get("_id")));
    if (order == Order.RELEVANCE) {
      return new Place(Float.floatToRawIntBits(score), id);
    }
    return new Place(
        hit.get("sort") instanceof List<?> sort && sort.getFirst() instanceof Number moment
            ? moment.longValue()
            : undated(order),
        id);
  }

  private static long undated(Order order) {
    return order == Order.NEWEST ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static List<Object> sortValues(Order order, Place place) {
    return List.of(
        order == Order.RELEVANCE ? (Object) Float.intBitsToFloat((int) place.key()) : place.key(),
        HexFormat.of().toHexDigits(place.id()));
  }

  private static List<Map<String, Object>> sort(Order order) {
    return switch (order) {
      case RELEVANCE -> List.of(Map.of("_score", "desc"), BY_ID);
      case NEWEST -> List.of(byTime("desc"), BY_ID);
      case OLDEST -> List.of(byTime("asc"), BY_ID);
    };
  }

  private static Map<String, Object> byTime(String direction) {
    return Map.of(ItemDocument.MOMENT, Map.of("order", direction, "missing", "_last"));
  }
}
