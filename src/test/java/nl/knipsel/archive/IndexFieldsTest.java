package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexFieldsTest {
  private static final List<String> PIECES =
      List.of(
          "http://",
          "https://",
          "HTTPS://",
          "www.",
          "krant",
          "Krant",
          "-",
          ".",
          "nl",
          "1",
          ":8080",
          "/",
          "_",
          "~",
          "?a=b",
          "#c",
          "%20",
          "%2",
          " ",
          "\u00E9",
          "|",
          "[",
          "gebruiker@");

  private static Optional<String> site(String url) {
    return IndexFields.site(
        new Sighting(
            "a.txt",
            Optional.of(url),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /// By Java's own reading of the whole address.
  private static Optional<String> expected(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.krant.example/nieuws/1, krant.example",
    "http://Krant.example/, krant.example",
    "https://krant.example, krant.example",
    "https://krant.example/a b, none",
    "krant.example/nieuws, none"
  })
  void aSiteIsTheHostWithoutWww(String url, String site) {
    assertThat(site(url).orElse("none")).isEqualTo(site);
  }

  @Test
  void theHostIsThatWhichJavaReads() {
    int hosts = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://krant");
      for (int i = random.nextInt(8); i > 0; i--) {
        url.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Optional<String> site = site(url.toString());
      assertThat(site).as(url.toString()).isEqualTo(expected(url.toString()));
      hosts += site.isPresent() ? 1 : 0;
    }
    assertThat(hosts).isGreaterThan(2_000);
  }
}
