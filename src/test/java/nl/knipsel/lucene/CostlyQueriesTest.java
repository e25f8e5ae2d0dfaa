package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Marked;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Queries that match more words than Lucene takes as clauses, on an archive of 40,000 different
/// words that begin with an a, 400 in each of 100 items.
class CostlyQueriesTest {
  private static final int ITEMS = 100;
  private static final int WORDS = 400;

  @TempDir static Path folder;
  private static Archive archive;

  @BeforeAll
  static void index() throws IOException {
    Path path = folder.resolve("archive");
    try (ArchiveWriter writer =
        LuceneArchives.openWriter(path, Configuration.read(Path.of("index-config")), false)) {
      for (int i = 0; i < ITEMS; i++) {
        writer.put(item(i));
      }
      writer.commit();
    }
    archive = LuceneArchives.open(path);
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  private static NewsItem item(int number) {
    String text =
        IntStream.range(0, WORDS)
            .mapToObj(i -> "a" + letters(number * WORDS + i))
            .collect(Collectors.joining(" "));
    Story story =
        new Story(
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            List.of(Block.paragraph(text + " slot.")));
    Sighting sighting =
        new Sighting(
            "made",
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new NewsItem(
        "%016x".formatted(number), List.of(new SeenStory(story, List.of(sighting))));
  }

  /// Five letters for a number, different for each.
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 5; i++, rest /= 17) {
      letters.append("bcdfghjklmnpqrstv".charAt(rest % 17));
    }
    return letters.toString();
  }

  private static SearchResult search(String query) throws IOException {
    return archive.search(SearchRequest.of(QueryParser.parse(query)));
  }

  /// Words one letter from `abbbbb` are in 20 items; there are 57, and a fuzzy word stands for the
  /// best 50.
  @ParameterizedTest
  @CsvSource({
    "a*, 100",
    "a????*, 100",
    "a*s*, 100",
    "a*?????*, 100",
    "a*???????*, 0",
    "a*s?????????, 0",
    "a*b*c*d*f*g*h*j*k*l*, 0",
    "kop:a*, 0",
    "slot -a*, 0",
    "slot -kop:a*, 100",
    "a* OR slot, 100",
    "abbbbb~2, 20",
    "abbbbb~1, 20",
  })
  void areAnsweredWithExactCounts(String query, long total) throws IOException {
    assertThat(search(query).total()).isEqualTo(total);
  }

  @Test
  void aPatternMarksAllOfItsWords() throws IOException {
    for (Hit hit : search("a*").hits()) {
      for (Marked snippet : hit.snippets()) {
        List<String> unmarked = new ArrayList<>(List.of(snippet.text().split(" ")));
        snippet
            .marks()
            .forEach(mark -> unmarked.remove(snippet.text().substring(mark.from(), mark.to())));
        assertThat(unmarked).isSubsetOf("slot.", "slot");
      }
    }
  }

  @Test
  void theLongestWordsAreLookedFor() throws IOException {
    String longest = "a" + "bc".repeat(95) + "b";
    assertThat(search(longest + "~2").total()).isEqualTo(0);
    assertThat(search("a*" + "ab".repeat(94) + "?????????").total()).isEqualTo(0);
    assertThat(search("plaats:" + longest + "~2").total()).isEqualTo(0);
    assertThat(search("plaats:*" + "ab".repeat(94) + "?????????").total()).isEqualTo(0);
    assertThat(search("plaats:" + "ae".repeat(2000)).total()).isEqualTo(0);
    assertThat(search("a" + "bc".repeat(2000)).total()).isEqualTo(0);
    assertThat(search("\"slot " + "ab ".repeat(490) + "\"~1000").total()).isEqualTo(0);
  }

  @Test
  void manyPatternsAndFuzzyWordsAtOnceAreAnswered() throws IOException {
    assertThat(search("(" + "a* OR ".repeat(200) + "slot)").total()).isEqualTo(ITEMS);
    assertThat(search("(" + "abbbbb~ OR ".repeat(60) + "slot)").total()).isEqualTo(ITEMS);
  }

  @Test
  void aQueryOfAsManyWordsAsThereMayBeThatNoItemHasIsLoosened() throws IOException {
    String unknown = "zwx ".repeat(QueryParser.MOST_WORDS - 2);
    SearchResult result = search(unknown + "slot a" + letters(0));
    assertThat(result.allWords()).isFalse();
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits().getFirst().missing()).containsExactly("zwx");
  }
}
