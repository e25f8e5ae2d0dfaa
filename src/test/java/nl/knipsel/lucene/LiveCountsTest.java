package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.TextArchive.Text;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that were removed, and lie in the index until segments are merged, are not counted.
class LiveCountsTest {
  private static final int KEPT = 40;
  private static final int REMOVED = 5;

  private static final PublicationWindow MORNING =
      new PublicationWindow(
          Optional.of(Instant.parse("2025-01-15T08:00:00Z")),
          Optional.of(Instant.parse("2025-01-15T09:00:00Z")));

  @TempDir private Path folder;

  private Path archive(String name, boolean removesSome) throws IOException {
    Path at = folder.resolve(name);
    Configuration configuration = Configuration.read(Path.of("index-config"));
    List<NewsItem> removed = new ArrayList<>();
    try (ArchiveWriter writer = LuceneArchives.openWriter(at, configuration, false)) {
      for (int i = 0; i < KEPT; i++) {
        writer.put(TextArchive.item(kept(i), i));
      }
      for (int i = 0; removesSome && i < REMOVED; i++) {
        removed.add(
            TextArchive.item(
                new Text("De veerhaven " + i, "Bericht " + i + " meldt de sluis en de steiger"),
                KEPT + i));
        writer.put(removed.getLast());
      }
      writer.commit();
    }
    try (ArchiveWriter writer = LuceneArchives.openWriter(at, configuration, false)) {
      for (NewsItem item : removed) {
        writer.remove(item.id());
      }
      writer.commit();
    }
    return at;
  }

  private static Text kept(int number) {
    return number < 4
        ? new Text("De brug " + number, "Tekst " + number + " meldt de sluis en de steiger")
        : new Text("De wind " + number, "Nummer " + number + " gaat over het weer");
  }

  private static Keywords keywords(Archive archive) throws IOException {
    return archive.keywords(
        SearchRequest.of(QueryParser.parse("brug")), Optional.<Keywords.Near>empty(), 20);
  }

  @Test
  void wordsThatStandOutAreThoseOfAnArchiveThatNeverHadWhatWasRemoved() throws IOException {
    Path cleared = archive("cleared", true);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(cleared.resolve("index")));
        Archive some = LuceneArchives.open(cleared);
        Archive none = LuceneArchives.open(archive("never", false))) {
      assertThat(reader.numDeletedDocs()).as("removed items in the index").isEqualTo(REMOVED);
      assertThat(keywords(none).words())
          .extracting(Keywords.Keyword::text)
          .contains("sluis", "steiger");
      assertThat(keywords(some)).isEqualTo(keywords(none));
    }
  }

  @Test
  void soAreTheTellingWordsOfAnItem() throws IOException {
    String id = TextArchive.item(kept(0), 0).id();
    SearchRequest all = SearchRequest.of(QueryParser.parse("*"));
    try (Archive some = LuceneArchives.open(archive("cleared", true));
        Archive none = LuceneArchives.open(archive("never", false))) {
      assertThat(some.similar(id, all).orElseThrow().words())
          .isEqualTo(none.similar(id, all).orElseThrow().words())
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void lengthsAreWeighedOverTheItemsThatAreLeft() throws IOException {
    Path cleared = archive("cleared", true);
    try (DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(cleared.resolve("index")))) {
      long words = IntStream.range(0, KEPT).mapToLong(i -> kept(i).body().split(" ").length).sum();
      assertThat(new LiveCounts(reader).words("bodyExact")).isEqualTo(words);
    }
  }

  /// @param extra items that only those of an archive have that were removed from it again
  private Archive opened(String name, List<NewsItem> items, List<NewsItem> extra)
      throws IOException {
    Path at = folder.resolve(name);
    Configuration configuration = Configuration.read(Path.of("index-config"));
    try (ArchiveWriter writer = LuceneArchives.openWriter(at, configuration, false)) {
      for (NewsItem item : items) {
        writer.put(item);
      }
      for (int i = 0; i < KEPT; i++) {
        writer.put(TextArchive.item(new Text("Weer " + i, "Vandaag is het droog, nummer " + i), i));
      }
      for (NewsItem item : extra) {
        writer.put(item);
      }
      writer.commit();
    }
    try (ArchiveWriter writer = LuceneArchives.openWriter(at, configuration, false)) {
      for (NewsItem item : extra) {
        writer.remove(item.id());
      }
      writer.commit();
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(at.resolve("index")))) {
      assertThat(reader.numDeletedDocs()).as("removed items").isEqualTo(extra.size());
    }
    return LuceneArchives.open(at);
  }

  private static List<NewsItem> items(int first, String... bodies) {
    return IntStream.range(0, bodies.length)
        .mapToObj(i ->
            TextArchive.item(
                new Text("Nummer " + (first + i), bodies[i]), first + i, Optional.of(MORNING)))
        .toList();
  }

  @Test
  void theRarestNameOfARunningStoryIsOfWhatIsLeft() throws IOException {
    List<NewsItem> items =
        items(
            100,
            "Het was Verstappel die met Okkerman sprak",
            "Ook nu zag Okkerman dat Verstappel sprak",
            "Daar kwam Okkerman over de brug",
            "Het weer blijft zacht",
            "Het water stijgt");
    List<NewsItem> removed =
        items(110, "Er was Verstappel", "Toen ging Verstappel", "Nu is Verstappel er");
    Duration always = Duration.ofDays(10_000);
    try (Archive some = opened("cleared", items, removed);
        Archive none = opened("never", items, List.of())) {
      RunningStory story = some.story(items.getFirst().id(), always, 10).orElseThrow();
      assertThat(story.parts())
          .filteredOn(part -> part.item().id().equals(items.get(1).id()))
          .singleElement()
          .extracting(RunningStory.Part::names)
          .isEqualTo(List.of("Verstappel", "Okkerman"));
      assertThat(story).isEqualTo(none.story(items.getFirst().id(), always, 10).orElseThrow());
    }
  }

  @Test
  void variantsAreProposedFromWhatIsLeft() throws IOException {
    List<NewsItem> items =
        items(
            100,
            "De leider Wachoetin bezocht het dorp aan de rivier",
            "De leider Wachutin bezocht een dorp aan de rivier",
            "Het dorp zag de leider Wachoetin aan de rivier",
            "In het dorp was de leider Wachutin aan de rivier",
            "Het weer blijft zacht");
    List<NewsItem> removed =
        items(110, "De rivier stijgt", "De rivier daalt", "De Krastoeben", "De Krastuben");
    List<NewsItem> again = items(120, "Een Krastoeben", "Een Krastuben");
    try (Archive some =
            opened("cleared", items, Stream.concat(removed.stream(), again.stream()).toList());
        Archive none = opened("never", items, List.of())) {
      assertThat(none.proposeVariants(10))
          .extracting(each -> each.one().text() + " " + each.other().text())
          .contains("Wachoetin Wachutin");
      assertThat(some.proposeVariants(10)).isEqualTo(none.proposeVariants(10));
    }
  }

  @Test
  void whatIsCompletedIsLeft() throws IOException {
    List<NewsItem> items = items(100, "De sluis is dicht", "Een sluier van mist");
    List<NewsItem> removed = items(110, "De sluipweg is open", "Een sluipweg", "Op de sluier");
    try (Archive some = opened("cleared", items, removed);
        Archive none = opened("never", items, List.of())) {
      assertThat(some.complete("slui", 10)).isEqualTo(none.complete("slui", 10)).hasSize(2);
    }
  }
}
