package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Block;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values with blanks, hyphens, diacritics and apostrophes, and several values of one dimension, as
/// options, in queries and in counts.
class FacetValuesTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void writeItems() throws IOException {
    archive = folder.resolve("archive");
    try (ArchiveWriter writer =
        LuceneArchives.openWriter(archive, Configuration.read(Path.of("index-config")), false)) {
      writer.put(item(1, List.of("'S-HERTOGENBOSCH"), List.of("ANP")));
      writer.put(item(2, List.of("'S-HERTOGENBOSCH", "BERGEN OP ZOOM"), List.of("ANP", "RTR")));
      writer.put(item(3, List.of("BERGEN OP ZOOM"), List.of("RTR")));
      writer.put(item(4, List.of("MALMÖ"), List.of("AFP", "RTR")));
      writer.put(item(5, List.of("CRANS-MONTANA", "MALMÖ"), List.of("AFP")));
      writer.put(item(6, List.of("BERGEN"), List.of("DPA")));
      writer.put(item(7, List.of(), List.of()));
      writer.commit();
    }
  }

  private static NewsItem item(int number, List<String> places, List<String> agencies) {
    Optional<Dateline> dateline =
        places.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Dateline(
                    "%s (%s) -".formatted(String.join("/", places), String.join("/", agencies)),
                    places,
                    agencies));
    return NewsItem.of(
        new Story(
            ItemKind.ARTICLE,
            Optional.of("Brug " + number),
            dateline,
            List.of(Block.paragraph("De brug met nummer %d gaat open.".formatted(number)))),
        new Sighting(
            "bruggen/" + number,
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static String facets(String... more) {
    List<String> args = new ArrayList<>(List.of("facets", "brug", "--facet", "agency,place"));
    args.addAll(List.of(more));
    return new Cli().archive(archive).run(args.toArray(new String[0])).out();
  }

  @Test
  void everyValueOfAnItemIsCounted() {
    assertThat(facets())
        .isEqualTo(
            """
            7 items
            agency   Reuters 3 ███   AFP 2 ██   ANP 2 ██   DPA 1 █
            place    'S-HERTOGENBOSCH 2 ██   BERGEN OP ZOOM 2 ██   MALMÖ 2 ██   BERGEN 1 █   CRANS-MONTANA 1 █
            """);
  }

  @Test
  void severalValuesOfADimensionAreAlternativesAndHideNoneOfIt() {
    assertThat(facets("--agency", "ANP", "--agency", "AFP"))
        .isEqualTo(
            """
            4 items
            agency   Reuters 3 ███   AFP 2 ██   ANP 2 ██   DPA 1 █
            place    'S-HERTOGENBOSCH 2 ██   MALMÖ 2 ██   BERGEN OP ZOOM 1 █   CRANS-MONTANA 1 █
            """);
    assertThat(facets("--agency", "ANP", "--agency", "AFP", "--place", "malmo"))
        .isEqualTo(
            """
            2 items
            agency   AFP 2 ██   Reuters 1 █
            place    'S-HERTOGENBOSCH 2 ██   MALMÖ 2 ██   BERGEN OP ZOOM 1 █   CRANS-MONTANA 1 █
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'s-Hertogenbosch   | 2",
        "’s-hertogenbosch   | 2",
        "s-hertogenbosch    | 2",
        "'S HERTOGENBOSCH   | 2",
        "bergen op zoom     | 2",
        "Bergen-op-Zoom     | 2",
        "bergen             | 1",
        "Malmö              | 2",
        "malmo              | 2",
        "crans montana      | 1",
        "Crans-Montana      | 1",
        "hertogenbosch      | 0",
      })
  void aValueIsFoundAsPeopleTypeItByOptionAndByQuery(String typed, int items) {
    String found = items == 1 ? "1 item" : items + " items";
    Cli cli = new Cli().archive(archive);
    assertThat(cli.run("search", "*", "--place", typed, "-n", "0").out()).startsWith(found + "\n");
    for (String query :
        List.of("place:\"" + typed + "\"", "plaats:" + typed.replaceAll("[ -]+", "-"))) {
      assertThat(new Cli().archive(archive).run("search", query, "-n", "0").out())
          .as(query)
          .startsWith(found + "\n");
    }
  }
}
