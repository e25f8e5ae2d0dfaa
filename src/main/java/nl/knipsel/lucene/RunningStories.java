package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.lucene.ItemTraits.Kind;
import nl.knipsel.lucene.ItemTraits.Trait;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Follows a running story from one of its items. An item is in if
///
/// * it has a name in common with the item asked for, and all that they share weighs [#AKIN] or
///   more (see [ItemTraits]);
/// * it is linked to an item that is in: they share a name, all that they share weighs [#LINKED] or
///   more, and their publication windows are at most so many days apart. A window with one open end
///   counts as its other end. Where one of the two is undated they must share twice as much.
///
/// So a story goes on as long as each item has one shortly before or after it, and never drifts
/// away from the item that it was followed from. At most [#MOST] items are found, from the
/// [#MOST_CANDIDATES] likest of each. Of several versions only the first one found is in. Of one
/// thread.
public final class RunningStories {
  static final double LINKED = 1.1;
  static final double AKIN = 0.6;
  private static final int MOST = 200;
  private static final int MOST_CANDIDATES = 40;
  private static final int MOST_TRAITS = 24;

  /// The items of an archive.
  public interface Items {
    /// Those that a query finds, best first, equal ones in the order of their ids; at most so many.
    List<NewsItem> best(Query query, int most) throws IOException;

    /// The other versions of an item, oldest first.
    List<NewsItem> versions(String id) throws IOException;
  }

  private final Items items;
  private final ItemTraits.Reader traits;
  private final ZoneId zone;
  private final Duration apart;

  private final Map<String, RunningStory.Part> parts = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /// @param traits of the same items
  /// @param apart how far the windows of linked items may be apart
  public RunningStories(Items items, ItemTraits.Reader traits, ZoneId zone, Duration apart) {
    this.items = items;
    this.traits = traits;
    this.zone = zone;
    this.apart = apart;
  }

  /// The items of an index.
  static Items in(IndexSearcher searcher, ZoneId zone) throws IOException {
    LinkedItems linked = new LinkedItems(searcher, zone);
    StoredItems stored = new StoredItems(searcher);
    return new Items() {
      @Override
      public List<NewsItem> best(Query query, int most) throws IOException {
        List<NewsItem> best = new ArrayList<>();
        for (ScoreDoc doc :
            searcher.search(query, most, HitOrder.sort(Order.RELEVANCE)).scoreDocs) {
          best.add(stored.item(doc.doc));
        }
        return best;
      }

      @Override
      public List<NewsItem> versions(String id) throws IOException {
        return linked.with(id);
      }
    };
  }

  /// To be called once.
  ///
  /// @param most how many items are wanted at most; of more those that have most in common with the
  ///   one asked for
  public RunningStory from(NewsItem asked, int most) throws IOException {
    ItemTraits seed = traits.of(List.of(asked)).getFirst();
    Deque<ItemTraits> open = new ArrayDeque<>(List.of(seed));
    add(asked, Optional.empty(), new ItemTraits.Shared(List.of()), Double.POSITIVE_INFINITY);
    while (!open.isEmpty() && parts.size() < MOST) {
      ItemTraits from = open.remove();
      List<NewsItem> found =
          items.best(candidates(from), MOST_CANDIDATES).stream()
              .filter(item -> !taken.contains(item.id()))
              .toList();
      for (ItemTraits candidate : traits.of(found)) {
        NewsItem item = candidate.item();
        if (taken.contains(item.id()) || parts.size() == MOST) {
          continue;
        }
        ItemTraits.Shared withSeed = candidate.shared(seed);
        ItemTraits.Shared shared = candidate.shared(from);
        if (withSeed.hasName()
            && withSeed.weight() >= AKIN
            && shared.hasName()
            && shared.weight() >= needed(from.item(), item)) {
          add(item, Optional.of(from.item().id()), shared, withSeed.weight());
          open.add(candidate);
        }
      }
    }
    return story(most);
  }

  private void add(
      NewsItem item, Optional<String> linkedTo, ItemTraits.Shared shared, double weight)
      throws IOException {
    List<String> others = items.versions(item.id()).stream().map(NewsItem::id).toList();
    taken.add(item.id());
    taken.addAll(others);
    weights.put(item.id(), weight);
    parts.put(
        item.id(),
        new RunningStory.Part(
            item,
            linkedTo,
            shared.texts(Kind.NAME),
            shared.texts(Kind.WORD),
            shared.texts(Kind.PLACE),
            others));
  }

  private RunningStory story(int most) {
    List<RunningStory.Part> wanted =
        parts.values().stream()
            .sorted(
                Comparator.comparingDouble(
                    (RunningStory.Part part) -> -weights.getOrDefault(part.item().id(), 0.0)))
            .limit(most)
            .sorted(
                Comparator.comparing(
                        (RunningStory.Part part) -> window(part.item()),
                        PublicationWindow.OLDEST_FIRST)
                    .thenComparing(part -> part.item().id()))
            .toList();
    return new RunningStory(wanted, parts.size() - wanted.size());
  }

  private PublicationWindow window(NewsItem item) {
    return item.dating(zone).window();
  }

  /// How much two items must share to be linked; more than anything if they are too far apart.
  private double needed(NewsItem one, NewsItem other) {
    PublicationWindow first = window(one);
    PublicationWindow second = window(other);
    if (first.isUnknown() || second.isUnknown()) {
      return 2 * LINKED;
    }
    Instant[] a = ends(first);
    Instant[] b = ends(second);
    boolean near = !a[0].minus(apart).isAfter(b[1]) && !b[0].minus(apart).isAfter(a[1]);
    return near ? LINKED : Double.POSITIVE_INFINITY;
  }

  private static Instant[] ends(PublicationWindow window) {
    Instant known = window.to().or(window::from).orElseThrow();
    return new Instant[] {window.from().orElse(known), window.to().orElse(known)};
  }

  /// Items with the weightiest of the traits, at about the same time or undated.
  private Query candidates(ItemTraits from) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    from.traits().values().stream()
        .sorted(Comparator.comparingDouble((Trait trait) -> -trait.weight()))
        .limit(MOST_TRAITS)
        .forEach(trait ->
            any.add(
                new BoostQuery(new ConstantScoreQuery(having(trait)), (float) trait.weight()),
                Occur.SHOULD));
    BooleanQuery.Builder near = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    PublicationWindow window = window(from.item());
    if (!window.isUnknown()) {
      Instant[] ends = ends(window);
      BooleanQuery.Builder outside =
          new BooleanQuery.Builder()
              .add(until(IndexFields.PUBLISHED_TO, ends[0].minus(apart)), Occur.SHOULD)
              .add(after(IndexFields.PUBLISHED_FROM, ends[1].plus(apart)), Occur.SHOULD);
      near.add(outside.build(), Occur.MUST_NOT);
    }
    return near.build();
  }

  private static Query having(Trait trait) {
    return trait.kind() == Kind.PLACE
        ? new TermQuery(new Term(Dimension.PLACE.key(), trait.term()))
        : LuceneVocabulary.query(trait.term());
  }

  private static Query until(String field, Instant end) {
    return LongPoint.newRangeQuery(field, Long.MIN_VALUE, end.toEpochMilli() - 1);
  }

  private static Query after(String field, Instant start) {
    return LongPoint.newRangeQuery(field, start.toEpochMilli() + 1, Long.MAX_VALUE);
  }
}
