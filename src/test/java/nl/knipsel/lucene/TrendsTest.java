package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Trends against a count by hand over the same items, in an index of several segments with
/// deletions.
class TrendsTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant BEGIN = Instant.parse("2025-09-20T00:00:00Z");
  private static final String WORD = "word";

  /// @param window no elements if undated
  private record Row(String word, List<Long> window) {
    Row(String word, long... window) {
      this(word, java.util.Arrays.stream(window).boxed().toList());
    }

    boolean isDated() {
      return window.size() == 2;
    }
  }

  @ParameterizedTest
  @EnumSource(TimeStep.class)
  void everyStepCountsWhatLiesWhollyInIt(TimeStep by) throws IOException {
    for (long seed = 1; seed <= 4; seed++) {
      List<Row> rows = rows(new Random(seed));
      Trend trend = trend(rows, Optional.of(by), "brug", "storm");
      String where = "seed %d, by %s".formatted(seed, by);
      assertThat(trend.by()).as(where).isEqualTo(by);
      assertThat(trend.all()).as(where).isEqualTo(tally(rows, by, row -> true));
      assertThat(trend.queries())
          .as(where)
          .containsExactly(
              tally(rows, by, row -> row.word().equals("brug")),
              tally(rows, by, row -> row.word().equals("storm")));
      SortedMap<Instant, Long> all = placed(rows, by, row -> true);
      SortedMap<Instant, Long> bridges = placed(rows, by, row -> row.word().equals("brug"));
      SortedMap<Instant, Long> storms = placed(rows, by, row -> row.word().equals("storm"));
      TreeMap<Instant, Long> found = new TreeMap<>(bridges);
      found.putAll(storms);
      List<Trend.Step> expected = new ArrayList<>();
      for (Instant at = found.firstKey();
          !at.isAfter(found.lastKey());
          at = by.next(at, AMSTERDAM)) {
        expected.add(
            new Trend.Step(
                at,
                all.getOrDefault(at, 0L),
                List.of(bridges.getOrDefault(at, 0L), storms.getOrDefault(at, 0L))));
      }
      assertThat(trend.steps()).as(where).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void aWindowThatEndsOnTheLastMillisecondOfAStepLiesInItAndOneLaterDoesNot() throws IOException {
    long midnight = Instant.parse("2025-11-30T23:00:00Z").toEpochMilli();
    List<Row> rows =
        List.of(
            new Row("brug", midnight - 5, midnight - 1), new Row("brug", midnight - 5, midnight));
    Trend trend = trend(rows, Optional.of(TimeStep.MONTH), "brug");
    assertThat(trend.queries()).containsExactly(new Trend.Tally(1, 1, 0));
    assertThat(trend.steps())
        .containsExactly(new Trend.Step(Instant.parse("2025-10-31T23:00:00Z"), 1, List.of(1L)));
  }

  @Test
  void theAutomaticStepIsTheFinestThatMakesAtMostForty() throws IOException {
    assertThat(automatic(Duration.ofDays(39))).isEqualTo(TimeStep.DAY);
    assertThat(automatic(Duration.ofDays(40))).isEqualTo(TimeStep.WEEK);
    assertThat(automatic(Duration.ofDays(300))).isEqualTo(TimeStep.MONTH);
    assertThat(automatic(Duration.ofDays(2000))).isEqualTo(TimeStep.QUARTER);
    assertThat(automatic(Duration.ofDays(5000))).isEqualTo(TimeStep.YEAR);
  }

  private static TimeStep automatic(Duration span) throws IOException {
    long last = BEGIN.plus(span).toEpochMilli();
    List<Row> rows =
        List.of(
            new Row("brug", BEGIN.toEpochMilli(), BEGIN.toEpochMilli()),
            new Row("brug", last, last),
            new Row("storm", 0, 0));
    return trend(rows, Optional.empty(), "brug").by();
  }

  @Test
  void aStepThatWouldMakeTooManyLinesIsReplacedByACoarserOne() throws IOException {
    long last = BEGIN.plus(Duration.ofHours(Trend.MOST_STEPS)).toEpochMilli();
    List<Row> rows =
        List.of(
            new Row("brug", BEGIN.toEpochMilli(), BEGIN.toEpochMilli()),
            new Row("brug", last, last));
    assertThat(trend(rows, Optional.of(TimeStep.HOUR), "brug").by()).isEqualTo(TimeStep.DAY);
  }

  @Test
  void nothingFoundMakesNoSteps() throws IOException {
    Trend trend = trend(List.of(new Row("brug", 0, 0)), Optional.empty(), "storm");
    assertThat(trend.steps()).isEmpty();
    assertThat(trend.queries()).containsExactly(new Trend.Tally(0, 0, 0));
    assertThat(trend.all()).isEqualTo(new Trend.Tally(1, 0, 0));
  }

  private static List<Row> rows(Random random) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String word = List.of("brug", "storm", "schaats").get(random.nextInt(3));
      long from = BEGIN.plus(Duration.ofMinutes(random.nextInt(150 * 24 * 60))).toEpochMilli();
      long to = from + Duration.ofMinutes(random.nextInt(1 << random.nextInt(14))).toMillis();
      rows.add(
          switch (random.nextInt(8)) {
            case 0 -> new Row(word);
            case 1 -> new Row(word, Long.MIN_VALUE, to);
            case 2 -> new Row(word, from, Long.MAX_VALUE);
            default -> new Row(word, from, to);
          });
    }
    return rows;
  }

  private static SortedMap<Instant, Long> placed(
      List<Row> rows, TimeStep by, Predicate<Row> wanted) {
    SortedMap<Instant, Long> counts = new TreeMap<>();
    for (Row row : rows) {
      if (wanted.test(row)
          && row.isDated()
          && row.window().get(0) != Long.MIN_VALUE
          && row.window().get(1) != Long.MAX_VALUE) {
        String first = by.label(Instant.ofEpochMilli(row.window().get(0)), AMSTERDAM);
        if (first.equals(by.label(Instant.ofEpochMilli(row.window().get(1)), AMSTERDAM))) {
          counts.merge(
              by.start(Instant.ofEpochMilli(row.window().get(1)), AMSTERDAM), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  private static Trend.Tally tally(List<Row> rows, TimeStep by, Predicate<Row> wanted) {
    long placed = placed(rows, by, wanted).values().stream().mapToLong(Long::longValue).sum();
    long dated = rows.stream().filter(wanted).filter(Row::isDated).count();
    return new Trend.Tally(placed, dated - placed, rows.stream().filter(wanted).count() - dated);
  }

  private static Trend trend(List<Row> rows, Optional<TimeStep> by, String... words)
      throws IOException {
    try (var directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < rows.size(); i++) {
        writer.addDocument(document(rows.get(i), false));
        if (i % 50 == 0) {
          writer.addDocument(document(rows.get(i), true));
          writer.commit();
        }
      }
      writer.addDocument(new Document()); // of no item, as those of sources
      writer.deleteDocuments(new Term("deleted", "yes"));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        List<org.apache.lucene.search.Query> queries = new ArrayList<>();
        for (String word : words) {
          queries.add(new TermQuery(new Term(WORD, word)));
        }
        return new Trends(new IndexSearcher(reader), AMSTERDAM).of(queries, by);
      }
    }
  }

  private static Document document(Row row, boolean toBeDeleted) {
    Document document = new Document();
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef("an item")));
    document.add(new StringField(WORD, row.word(), Field.Store.NO));
    document.add(new StringField("deleted", toBeDeleted ? "yes" : "no", Field.Store.NO));
    if (row.isDated()) {
      document.add(new LongField(IndexFields.PUBLISHED_FROM, row.window().get(0), Field.Store.NO));
      document.add(new LongField(IndexFields.PUBLISHED_TO, row.window().get(1), Field.Store.NO));
    }
    return document;
  }
}
