package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.DateFacet;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import nl.knipsel.simulate.SimulatedArchive;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Random queries with random filters on a simulated archive, against a scan of all its items:
/// which are found and how many, every facet, the counts by time, the score of each hit and that no
/// item with a better one is missing; that ids rise where scores are equal. Only the order of
/// queries in which one form of a word could stand for two of its places is not known. Scores are
/// looked at in a copy that was indexed anew, as removed items count in them until segments are
/// merged. Larger with `-Dknipsel.items=50000 -Dknipsel.queries=500`.
class BruteForceAtScaleTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final int ITEMS = Integer.getInteger("knipsel.items", 3_000);
  private static final int QUERIES = Integer.getInteger("knipsel.queries", 150);
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final int PAGE = 100;
  private static final int LONG_PAGE = 2_000;
  private static final int CHECKED_ROWS = 12;

  /// Scores are sums of floats.
  private static final double ROUNDING = 1e-5;

  @TempDir private Path folder;

  private final ScannedText.Terms terms = new ScannedText.Terms();
  private final List<NewsItem> items = new ArrayList<>();
  private final List<ScannedItem> scanned = new ArrayList<>();

  @Test
  void everySearchFindsAndCountsWhatAScanDoes(TestReporter reporter) throws IOException {
    Path at = folder.resolve("archive");
    SimulatedArchive.write(at, SEED, ITEMS);
    int found = 0;
    int ordered = 0;
    int loosened = 0;
    Path anew = folder.resolve("anew");
    SimulatedArchive.rebuild(at, anew);
    try (Archive archive = LuceneArchives.open(at);
        Archive rebuilt = LuceneArchives.open(anew)) {
      Configuration configuration = archive.configuration();
      assertThat(configuration.timeZone()).isEqualTo(AMSTERDAM);
      FieldAnalyzers analyzers = FieldAnalyzers.of(configuration);
      archive.items(item -> {
        items.add(item);
        scanned.add(ScannedItem.of(item, analyzers, terms, AMSTERDAM));
      });
      assertThat(items).hasSizeGreaterThanOrEqualTo(ITEMS);
      ScannedRanking ranking = new ScannedRanking(scanned, configuration.ranking());
      for (int i = 0; i < QUERIES; i++) {
        Random random = new Random(SEED * 1_000_003 + i);
        RandomConditions conditions =
            new RandomConditions(random, items, scanned, configuration, analyzers, terms);
        Checked checked = check(archive, rebuilt, random, conditions, ranking, i);
        found += checked.found() ? 1 : 0;
        ordered += checked.ordered() ? 1 : 0;
        loosened += checked.loosened() ? 1 : 0;
      }
    }
    reporter.publishEntry(
        "brute force",
        "%d items, %d queries, seed %d: %d find something, %d in an order known, %d loosened"
            .formatted(items.size(), QUERIES, SEED, found, ordered, loosened));
    assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
    assertThat(ordered).as("queries with an order to check").isGreaterThan(found * 9 / 10);
    assertThat(loosened).as("queries that no item has all words of").isPositive();
  }

  private record Checked(boolean found, boolean ordered, boolean loosened) {}

  private Checked check(
      Archive archive,
      Archive rebuilt,
      Random random,
      RandomConditions conditions,
      ScannedRanking ranking,
      int number)
      throws IOException {
    int page = random.nextInt(5) == 0 ? LONG_PAGE : PAGE;
    boolean certain = random.nextInt(5) == 0;
    BruteForce scan = scan(random, conditions, certain);
    Optional<TimeStep> by =
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(conditions.any(TimeStep.values()));
    Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
    scan.filters()
        .forEach((dimension, values) ->
            filters.put(
                dimension,
                values.stream()
                    .map(value -> conditions.typed(dimension, value.value()))
                    .collect(Collectors.toSet())));
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse(scan.query().text()))
            .anyWord(scan.any())
            .certain(certain)
            .foldVersions(false)
            .filters(filters)
            .dates(
                scan.dates().stream()
                    .map(dates -> QueryParser.parseDates(dates.text().replaceFirst("^\\w+:", "")))
                    .toList())
            .page(0, page)
            .evidence(Evidence.NONE)
            .facets(List.of(Dimension.values()))
            .facetLimit(Integer.MAX_VALUE)
            .dateFacet(Optional.of(new DateFacet(by)))
            .build();
    String where =
        "seed %d, query %d: %s, any %s, certain %s, filters %s, dates %s, by %s"
            .formatted(
                SEED,
                number,
                scan.query().text(),
                scan.any(),
                certain,
                filters,
                scan.dates().stream().map(Condition::text).toList(),
                by);

    BruteForce.Found expected = scan.search(scanned);
    List<ScannedItem> hits = scan.hits(expected);
    SearchResult result = archive.search(request);
    assertThat(result.total()).as(where).isEqualTo(hits.size());
    assertThat(result.allWords()).as(where).isEqualTo(expected.allWords() || hits.isEmpty());
    checkMembers(archive, request, result, expected.allWords(), hits, where);
    for (FacetCounts facet : result.facets()) {
      assertThat(facet).as(where).isEqualTo(scan.facet(expected, facet.dimension()));
    }
    checkDates(result.dates().orElseThrow(), scan.butDates(expected), by, where);
    boolean ordered = checkOrder(rebuilt.search(request).hits(), scan.scores(hits, ranking), where);
    return new Checked(
        !hits.isEmpty(), ordered, !expected.allWords() && !scan.any() && !hits.isEmpty());
  }

  private static BruteForce scan(Random random, RandomConditions conditions, boolean certain) {
    Map<Dimension, List<Condition.Value>> filters = new EnumMap<>(Dimension.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      Dimension dimension = conditions.any(Dimension.values());
      List<Condition.Value> values = new ArrayList<>();
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        values.add(conditions.value(dimension));
      }
      filters.put(dimension, values);
    }
    List<Condition.Dates> dates = new ArrayList<>();
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      dates.add(conditions.dates(certain));
    }
    return new BruteForce(conditions.next(certain), random.nextInt(8) == 0, filters, dates);
  }

  private static void checkMembers(
      Archive archive,
      SearchRequest request,
      SearchResult result,
      boolean allWords,
      List<ScannedItem> hits,
      String where)
      throws IOException {
    Set<String> expected = hits.stream().map(ScannedItem::id).collect(Collectors.toSet());
    if (allWords) {
      Set<String> all = new HashSet<>();
      archive.ids(request, all::add);
      assertThat(all).as(where).isEqualTo(expected);
    }
    assertThat(result.hits()).as(where).hasSize(Math.min(request.limit(), hits.size()));
    assertThat(result.hits().stream().map(hit -> hit.item().id()).toList())
        .as(where)
        .isSubsetOf(expected)
        .doesNotHaveDuplicates();
    for (int i = 1; i < result.hits().size(); i++) {
      Hit one = result.hits().get(i - 1);
      Hit next = result.hits().get(i);
      assertThat(
              one.score() > next.score()
                  || (one.score() == next.score()
                      && one.item().id().compareTo(next.item().id()) < 0))
          .as("%s: hits %d and %d in order", where, i, i + 1)
          .isTrue();
    }
  }

  /// Whether the scan knows the order.
  private static boolean checkOrder(List<Hit> found, Map<String, Double> scores, String where) {
    if (scores.values().stream().anyMatch(score -> score.isNaN())) {
      return false;
    }
    List<Double> best = scores.values().stream().sorted(Comparator.reverseOrder()).toList();
    for (int i = 0; i < found.size(); i++) {
      Hit hit = found.get(i);
      Offset<Double> rounding = within(ROUNDING * Math.max(1, best.get(i)));
      assertThat((double) hit.score())
          .as("%s: score of hit %d, %s", where, i + 1, hit.item().id())
          .isCloseTo(scores.get(hit.item().id()), rounding)
          .isCloseTo(best.get(i), rounding);
    }
    return !found.isEmpty();
  }

  private void checkDates(
      DateCounts counted, List<ScannedItem> items, Optional<TimeStep> by, String where) {
    ScannedDates expected = ScannedDates.of(items, by, AMSTERDAM);
    TreeMap<String, Long> counts = new TreeMap<>();
    for (DateCounts.Step step : counted.steps()) {
      if (step.count() > 0) {
        counts.put(
            ScannedDates.name(counted.by(), step.start().toEpochMilli(), AMSTERDAM), step.count());
      }
    }
    assertThat(
            new ScannedDates(
                counted.by(),
                counted.placed(),
                counted.crossing(),
                counted.halfOpen(),
                counted.undated(),
                counts,
                counted.steps().size()))
        .as(where)
        .isEqualTo(expected);
    assertThat(counted.total()).as(where).isEqualTo(items.size());
    for (int i = 0; i + 1 < Math.min(CHECKED_ROWS, counted.steps().size()); i++) {
      long start = counted.steps().get(i).start().toEpochMilli();
      long end = counted.steps().get(i + 1).start().toEpochMilli();
      assertThat(counted.steps().get(i).possible())
          .as("%s: possible in %s", where, Instant.ofEpochMilli(start))
          .isEqualTo(
              items.stream()
                  .filter(item -> !item.undated() && item.from() < end && item.to() >= start)
                  .count());
    }
  }
}
