package nl.knipsel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.knipsel.news.CaptureTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  private static Optional<CaptureTime> time(String text) {
    return CaptureTimes.parse(text, Taken.AMSTERDAM);
  }

  @ParameterizedTest
  @CsvSource({
    "https://zeeland.example/a,             true",
    "http://www.Zeeland.example:8080?x,     true",
    "https://user:pw@a.b.zeeland.example,   true",
    "https://zeeland.example./,             true",
    "https://niet-zeeland.example/,         false",
    "https://zeeland.example.org/,          false",
    "https://other.org/?u=zeeland.example,  false",
    "https://other.org/@zeeland.example/,   false",
    "zeeland.example,                       false",
  })
  void aSiteIsAHostAndAllBelowIt(String url, boolean kept) {
    Filters filters =
        new Filters(
            List.of("Zeeland.example"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(filters.omission(Optional.of(url), Optional.empty(), "x"))
        .isEqualTo(kept ? Optional.empty() : Optional.of(Omission.SITE));
  }

  @Test
  void withoutAnAddressAPageIsOfNoSite() {
    Filters filters =
        new Filters(List.of("a.nl"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(filters.omission(Optional.empty(), Optional.empty(), "x")).contains(Omission.SITE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-30,           SINCE",
    "2025-12-01,           ",
    "2025-12-31T23:59:59,  ",
    "2026-01-01,           UNTIL",
    ",                     ",
  })
  void onlyWhatWasSurelyCapturedOutsideIsLeftOut(String captured, Omission why) {
    Filters filters =
        new Filters(List.of(), time("2025-12-01"), time("2025-12-31"), Optional.empty());
    assertThat(
            filters.omission(
                Optional.empty(), captured == null ? Optional.empty() : time(captured), "x"))
        .isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void onlyWhatIsSurelyInAnotherLanguageIsLeftOut() {
    Filters filters = new Filters(List.of(), Optional.empty(), Optional.empty(), Optional.of("nl"));
    assertThat(
            filters.omission(
                Optional.empty(),
                Optional.empty(),
                "The mayor and the minister were at the opening of it."))
        .contains(Omission.LANGUAGE);
    assertThat(filters.omission(Optional.empty(), Optional.empty(), "Feyenoord - Ajax 2-1"))
        .isEmpty();
  }
}
