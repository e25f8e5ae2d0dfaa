package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.dutch.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a search marks in texts that nobody would write, around a word that it knows. `-Dseed=...`
/// repeats a failure, `-Dtexts=...` tries more.
class RandomMarksTest {
  private static final int TEXTS = Integer.getInteger("texts", 200);
  private static final long SEED = Long.getLong("seed", 20251227L);

  /// A word or words of a text, what finds it, and the characters that are to be marked.
  private record Planted(String written, String query, List<String> marked) {}

  private static final List<Planted> WORDS =
      List.of(
          new Planted("kernproeven", "kernproef", List.of("kernproeven")),
          new Planted("gelopen", "liepen", List.of("gelopen")),
          new Planted("Gevechtsvliegtuigen", "vliegtuig", List.of("vliegtuigen")),
          new Planted("Noord-Korea", "korea", List.of("Korea")),
          new Planted("Sint-Gillis", "sint-gillis", List.of("Sint", "Gillis")),
          new Planted("COVID-19", "covid19", List.of("COVID-19")),
          new Planted("Oekrai\u0308ne", "oekra\u00EFne", List.of("Oekrai\u0308ne")),
          new Planted("sanc\u00ADties", "sanctie", List.of("sanc\u00ADties")),
          new Planted("Trump\u2019s", "trump", List.of("Trump\u2019s")),
          new Planted("Kiev", "kyiv", List.of("Kiev")),
          new Planted("Den Bosch", "'s-hertogenbosch", List.of("Den", "Bosch")));

  @TempDir private Path folder;

  @Test
  void exactlyTheCharactersOfTheWordAreMarkedWhateverStandsAroundIt() throws IOException {
    List<TextArchive.Text> texts = new ArrayList<>();
    int[] planted = new int[WORDS.size()];
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      int word = random.nextInt(WORDS.size());
      planted[word]++;
      texts.add(
          new TextArchive.Text(
              around(WORDS.get(word).written(), random),
              around(WORDS.get(word).written(), random)));
    }
    try (TextArchive archive = TextArchive.of(folder.resolve("archive"), texts)) {
      for (int word = 0; word < planted.length; word++) {
        Planted wanted = WORDS.get(word);
        SearchResult result = archive.search(wanted.query());
        assertThat(result.total())
            .as("-Dseed=%d, items with %s", SEED, wanted.written())
            .isEqualTo(planted[word]);
        for (Hit hit : result.hits()) {
          String where = "-Dseed=%d, %s in %s".formatted(SEED, wanted.written(), hit.item().id());
          assertThat(TextArchive.marked(hit)).as(where).isEqualTo(wanted.marked());
          assertThat(TextArchive.marked(hit.headline()))
              .as(where)
              .containsExactlyElementsOf(wanted.marked());
        }
      }
    }
  }

  private static String around(String word, Random random) {
    return storable(RandomText.of(random)) + " . " + word + " . " + storable(RandomText.of(random));
  }

  /// Without halves of surrogate pairs, which no UTF-8 has.
  private static String storable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
