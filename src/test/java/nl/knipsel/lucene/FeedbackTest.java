package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knipsel.archive.DateFacet;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words of the best hits rank too, if the configuration wants it.
class FeedbackTest {
  private static final List<TextArchive.Text> TEXTS =
      Stream.concat(
              Stream.of(
                  new TextArchive.Text("Brexit en brexit", "eerste over de veerhaven van Rosvoort"),
                  new TextArchive.Text("Brexit na brexit", "tweede over de veerhaven van Rosvoort"),
                  new TextArchive.Text("Wat de brexit kost", "derde meldt wat op zee nu wacht"),
                  new TextArchive.Text(
                      "Wat de brexit geeft", "vierde meldt wat de veerhaven wacht")),
              // so that no word above is in more than a fifth of all
              IntStream.range(0, 20).mapToObj(i -> new TextArchive.Text("Regen", "bericht " + i)))
          .toList();

  @TempDir Path folder;

  private TextArchive archive(String feedback) throws IOException {
    return archive(feedback, TEXTS);
  }

  private TextArchive archive(String feedback, List<TextArchive.Text> texts) throws IOException {
    Configuration own = Configuration.read(Path.of("index-config"));
    Map<String, String> files = new TreeMap<>(own.files());
    files.put("fields.toml", "[ranking]\nfeedback = " + feedback + "\n");
    return TextArchive.of(
        Files.createTempDirectory(folder, "archive"), texts, Configuration.of("feedback", files));
  }

  private static List<String> order(SearchResult result) {
    return result.hits().stream().map(FeedbackTest::number).toList();
  }

  private static String number(Hit hit) {
    return hit.item().story().lead().orElseThrow().replaceFirst(" .*", "");
  }

  @Test
  void anItemWithWordsOfTheBestHitsComesBeforeItsEqualAndNothingMoreIsFound() throws IOException {
    try (TextArchive without = archive("0");
        TextArchive with = archive("1")) {
      SearchResult plain = without.search("brexit");
      SearchResult fed = with.search("brexit");

      assertThat(plain.hits().get(2).score())
          .as("without feedback the third and the fourth are equal")
          .isEqualTo(plain.hits().get(3).score());
      assertThat(order(fed)).endsWith("vierde", "derde");
      assertThat(fed.total()).isEqualTo(plain.total()).isEqualTo(4);
    }
  }

  @Test
  void theOrderOfIndexingDoesNotShowInIt() throws IOException {
    // eight are equally good, of which five are taken; each has a word that one other text has
    List<TextArchive.Text> texts = new ArrayList<>();
    for (String word :
        List.of("haven", "brug", "sluis", "dijk", "polder", "gemaal", "molen", "kade")) {
      texts.add(new TextArchive.Text("Brexit", "Het ging toen om een " + word));
      texts.add(new TextArchive.Text("Regen", "Zij zagen daar een " + word));
    }
    IntStream.range(0, 30).forEach(i -> texts.add(new TextArchive.Text("Wind", "bericht " + i)));
    try (TextArchive forwards = archive("1", texts);
        TextArchive backwards = archive("1", texts.reversed())) {
      assertThat(ranking(backwards)).isEqualTo(ranking(forwards)).hasSize(8);
    }
  }

  private static List<String> ranking(TextArchive archive) throws IOException {
    return archive.search("brexit").hits().stream()
        .map(hit -> hit.item().id() + " " + hit.score())
        .toList();
  }

  @Test
  void itHasLinesOfItsOwnInTheScore() throws IOException {
    try (TextArchive with = archive("1")) {
      SearchRequest request =
          SearchRequest.builder(QueryParser.parse("brexit")).evidence(Evidence.EXPLANATION).build();
      for (Hit hit : with.search(request).hits()) {
        Explanation explanation = hit.explanation().orElseThrow();
        assertThat(explanation.score()).isCloseTo(hit.score(), within(1e-4));
      }
      Hit fourth =
          with.search(request).hits().stream()
              .filter(hit -> number(hit).equals("vierde"))
              .findFirst()
              .orElseThrow();
      assertThat(fourth.explanation().orElseThrow().shares())
          .filteredOn(share -> share.reason() == Reason.FEEDBACK)
          .extracting(Explanation.Share::word)
          .contains("veerhaven");
      assertThat(fourth.explanation().orElseThrow().matches())
          .extracting(Explanation.Match::word)
          .containsOnly("brexit");
    }
  }

  @Test
  void anOrderByTimeKnowsNone() throws IOException {
    try (TextArchive with = archive("1")) {
      SearchResult newest =
          with.search(
              SearchRequest.builder(QueryParser.parse("brexit"))
                  .order(Order.NEWEST)
                  .evidence(Evidence.EXPLANATION)
                  .build());

      assertThat(newest.hits()).hasSize(4);
      assertThat(newest.hits())
          .flatExtracting(hit -> hit.explanation().orElseThrow().shares())
          .extracting(Explanation.Share::reason)
          .doesNotContain(Reason.FEEDBACK);
    }
  }

  @Test
  void facetsAreCountedAsWithoutItWhateverIsFound() throws IOException {
    try (TextArchive without = archive("0");
        TextArchive with = archive("1")) {
      for (String query : List.of("brexit", "brexit veerhaven regen", "brexit -brexit", "tulpen")) {
        for (String kind : List.of("article", "teaser")) {
          SearchRequest request =
              SearchRequest.builder(QueryParser.parse(query))
                  .filters(Map.of(Dimension.KIND, Set.of(kind)))
                  .facets(List.of(Dimension.values()))
                  .dateFacet(Optional.of(new DateFacet(Optional.empty())))
                  .build();
          SearchResult fed = with.search(request);
          SearchResult plain = without.search(request);

          assertThat(fed.facets()).as(query).isEqualTo(plain.facets()).hasSize(5);
          assertThat(fed.dates()).as(query).isEqualTo(plain.dates()).isPresent();
          assertThat(fed.total()).as(query).isEqualTo(plain.total());
        }
      }
    }
  }
}
