package nl.knipsel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import nl.knipsel.news.CaptureTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimesTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2025-12-28T091700_buitenland-01.txt, 2025-12-28T08:17:00Z,     2025-12-28T08:17:00Z",
    "20251228T091700Z.html.txt,           2025-12-28T09:17:00Z,     2025-12-28T09:17:00Z",
    "20251228091700.txt,                  ,                         ",
    "2025-07-01 09.17.30 pagina.txt,      2025-07-01T07:17:30Z,     2025-07-01T07:17:30Z",
    "2025-12-28T09:17+01:00.txt,          2025-12-28T08:17:00Z,     2025-12-28T08:17:59.999Z",
    "2025-12-28.txt,                      2025-12-27T23:00:00Z,     2025-12-28T22:59:59.999Z",
    "zeeland/20251228/17.txt,             2025-12-27T23:00:00Z,     2025-12-28T22:59:59.999Z",
    "2024-01-01/2025-12-28.txt,           2025-12-27T23:00:00Z,     2025-12-28T22:59:59.999Z",
    "2025-13-45.txt,                      ,                         ",
    "nieuws-17.txt,                       ,                         ",
  })
  void theNearestNameWithADateTells(String path, Instant earliest, Instant latest) {
    assertThat(CaptureTimes.inPath(path, AMSTERDAM))
        .isEqualTo(
            earliest == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new CaptureTime(earliest, latest)));
  }

  @Test
  void whatPeopleTypeMustBeATimeAsAWhole() {
    assertThat(CaptureTimes.parse("2025-12-28T09:17:00+01:00", AMSTERDAM))
        .contains(CaptureTime.exactly(Instant.parse("2025-12-28T08:17:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gisteren", "2025-12-28T25:00", "2025-12-28 of later", "28-12-2025"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(CaptureTimes.parse(text, AMSTERDAM)).isEmpty();
  }
}
