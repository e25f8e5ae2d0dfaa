package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.TextArchive.Text;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that were removed, and lie in the index until segments are merged, are not counted.
class LiveCountsTest {
  private static final int KEPT = 40;
  private static final int REMOVED = 5;

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
}
