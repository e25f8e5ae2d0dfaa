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
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.DateFacet;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Counts by time against counts by hand over the same windows.
class DateCountingTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final long OPEN_FROM = Long.MIN_VALUE;
  private static final long OPEN_TO = Long.MAX_VALUE;

  @ParameterizedTest
  @EnumSource(TimeStep.class)
  void allNumbersTogetherAreTheHitsAndEveryStepIsCountedByHand(TimeStep by) throws IOException {
    for (long seed = 1; seed <= 4; seed++) {
      List<long[]> windows = windows(new Random(seed));
      DateCounts counts = counted(windows, Optional.of(by));
      String where = "seed %d, by %s".formatted(seed, by);
      assertThat(counts.by()).as(where).isEqualTo(by);
      assertThat(counts.total()).as(where).isEqualTo(windows.size());
      assertThat(counts.undated())
          .as(where)
          .isEqualTo(count(windows, window -> window.length == 0));
      assertThat(counts.halfOpen())
          .as(where)
          .isEqualTo(count(windows, window -> window.length > 0 && !isClosed(window)));
      assertThat(counts.steps().stream().mapToLong(DateCounts.Step::count).sum())
          .as(where)
          .isEqualTo(counts.placed());
      for (DateCounts.Step step : counts.steps()) {
        long start = step.start().toEpochMilli();
        long end = by.next(step.start(), AMSTERDAM).toEpochMilli();
        assertThat(step.count())
            .as("%s, %s", where, step.start())
            .isEqualTo(
                count(
                    windows, window -> isClosed(window) && window[0] >= start && window[1] < end));
        assertThat(step.possible())
            .as("%s, %s", where, step.start())
            .isEqualTo(
                count(
                    windows, window -> window.length > 0 && window[0] < end && window[1] >= start));
      }
    }
  }

  @Test
  void aWindowOpenAtAnEndCanLieInAllStepsOnThatSideAndOneBehindThemAllInNone() throws IOException {
    long november = at("2025-11-10T12:00:00Z");
    long december = at("2025-12-10T12:00:00Z");
    long later = at("2026-02-10T12:00:00Z");
    DateCounts counts =
        counted(
            List.of(
                window(november, november),
                window(december, december),
                window(OPEN_FROM, november),
                window(december, OPEN_TO),
                window(later, OPEN_TO),
                window(OPEN_FROM, at("2025-10-10T12:00:00Z")),
                window(november, december),
                window()),
            Optional.of(TimeStep.MONTH));
    assertThat(counts)
        .isEqualTo(
            new DateCounts(
                TimeStep.MONTH,
                2,
                1,
                4,
                1,
                List.of(
                    new DateCounts.Step(Instant.parse("2025-10-31T23:00:00Z"), 1, 3),
                    new DateCounts.Step(Instant.parse("2025-11-30T23:00:00Z"), 1, 3))));
  }

  @Test
  void theHourThatTheClockShowsTwiceIsTwoSteps() throws IOException {
    DateCounts counts =
        counted(
            List.of(
                window(at("2025-10-26T00:30:00Z"), at("2025-10-26T00:40:00Z")),
                window(at("2025-10-26T01:30:00Z"), at("2025-10-26T01:59:59.999Z")),
                window(at("2025-10-26T00:59:00Z"), at("2025-10-26T01:00:00Z"))),
            Optional.of(TimeStep.HOUR));
    assertThat(counts.steps().stream().map(step -> counts.by().label(step.start(), AMSTERDAM)))
        .containsExactly("2025-10-26T02+02:00", "2025-10-26T02+01:00");
    assertThat(counts.steps().stream().map(DateCounts.Step::count)).containsExactly(1L, 1L);
    assertThat(counts.crossing()).isEqualTo(1);
  }

  @Test
  void theAutomaticStepIsTheFinestThatMakesAtMostForty() throws IOException {
    assertThat(automatic(Duration.ofMinutes(10))).isEqualTo(TimeStep.HOUR);
    assertThat(automatic(Duration.ofHours(39))).isEqualTo(TimeStep.HOUR);
    assertThat(automatic(Duration.ofHours(40))).isEqualTo(TimeStep.DAY);
    assertThat(automatic(Duration.ofDays(40))).isEqualTo(TimeStep.WEEK);
    assertThat(automatic(Duration.ofDays(300))).isEqualTo(TimeStep.MONTH);
    assertThat(automatic(Duration.ofDays(2000))).isEqualTo(TimeStep.QUARTER);
    assertThat(automatic(Duration.ofDays(5000))).isEqualTo(TimeStep.YEAR);
  }

  private static TimeStep automatic(Duration span) throws IOException {
    long first = at("2025-09-20T00:00:00Z");
    long last = first + span.toMillis();
    return counted(List.of(window(first, first), window(last, last)), Optional.empty()).by();
  }

  @Test
  void aStepThatWouldMakeTooManyRowsIsReplacedByACoarserOne() throws IOException {
    long first = at("2025-09-20T00:00:00Z");
    long last = first + Duration.ofHours(Trend.MOST_STEPS).toMillis();
    assertThat(
            counted(List.of(window(first, first), window(last, last)), Optional.of(TimeStep.HOUR))
                .by())
        .isEqualTo(TimeStep.DAY);
  }

  @Test
  void withoutClosedWindowsThereAreNoSteps() throws IOException {
    assertThat(counted(List.of(window(), window(OPEN_FROM, 0)), Optional.empty()))
        .isEqualTo(new DateCounts(TimeStep.HOUR, 0, 0, 1, 1, List.of()));
    assertThat(counted(List.of(), Optional.of(TimeStep.DAY)))
        .isEqualTo(new DateCounts(TimeStep.DAY, 0, 0, 0, 0, List.of()));
  }

  private static List<long[]> windows(Random random) {
    long begin = at("2025-09-20T00:00:00Z");
    List<long[]> windows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long from = begin + Duration.ofMinutes(random.nextInt(150 * 24 * 60)).toMillis();
      long to = from + Duration.ofMinutes(random.nextInt(1 << random.nextInt(14))).toMillis();
      windows.add(
          switch (random.nextInt(8)) {
            case 0 -> window();
            case 1 -> window(OPEN_FROM, to);
            case 2 -> window(from, OPEN_TO);
            default -> window(from, to);
          });
    }
    return windows;
  }

  private static long[] window(long... ends) {
    return ends;
  }

  private static boolean isClosed(long[] window) {
    return window.length > 0 && window[0] != OPEN_FROM && window[1] != OPEN_TO;
  }

  private static long count(List<long[]> windows, java.util.function.Predicate<long[]> wanted) {
    return windows.stream().filter(wanted).count();
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static DateCounts counted(List<long[]> windows, Optional<TimeStep> by)
      throws IOException {
    try (WindowIndex index = new WindowIndex(windows)) {
      FacetsCollector hits =
          index.searcher().search(ItemDocuments.ALL, new FacetsCollectorManager());
      return new DateCounting(AMSTERDAM).of(hits, new DateFacet(by));
    }
  }
}
