package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Finding;
import nl.knipsel.archive.Finding.Rule;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that are versions of one story, linked in an archive and folded in its results.
class VersionsTest {
  private static final long SEED = 4;

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  private static Configuration configuration() throws IOException {
    return Configuration.read(Path.of("index-config"));
  }

  /// Stories of 1 to 5 versions each; all have the word haven, some of them more than once.
  private List<List<NewsItem>> stories(int count) {
    List<List<NewsItem>> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> body = new ArrayList<>();
      for (int j = 0; j < 6; j++) {
        body.add(words(12));
      }
      List<NewsItem> versions = new ArrayList<>();
      for (int j = random.nextInt(5); j >= 0; j--) {
        body.set(0, words(10) + " haven".repeat(1 + random.nextInt(3)));
        versions.add(item(body));
      }
      stories.add(versions);
    }
    return stories;
  }

  private String words(int count) {
    return random
        .ints(count, 0, 5000)
        .mapToObj(i -> "woord" + Integer.toString(i, 36))
        .collect(Collectors.joining(" "));
  }

  private static NewsItem item(List<String> paragraphs) {
    return NewsItem.of(
        new Story(
            ItemKind.ARTICLE,
            Optional.of("Bericht"),
            Optional.empty(),
            paragraphs.stream().map(Block::paragraph).toList()),
        new Sighting(
            "a.txt",
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.<CaptureTime>empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Path archive(String name, List<NewsItem> items, int batches) throws IOException {
    Path path = folder.resolve(name);
    for (int batch = 0; batch < batches; batch++) {
      try (ArchiveWriter writer = LuceneArchives.openWriter(path, configuration(), false)) {
        for (int i = batch; i < items.size(); i += batches) {
          writer.put(items.get(i));
        }
        writer.commit();
      }
    }
    return path;
  }

  private static SearchRequest request(int offset, int limit) {
    return SearchRequest.of(QueryParser.parse("haven")).page(offset, limit);
  }

  @Test
  void pagingOverFoldedHitsGivesTheBestOfEachStoryOnceInTheOrderOfAllHits() throws IOException {
    List<List<NewsItem>> stories = stories(40);
    List<NewsItem> items = stories.stream().flatMap(List::stream).toList();
    Map<String, List<NewsItem>> storyOf =
        stories.stream()
            .flatMap(story -> story.stream().map(item -> Map.entry(item.id(), story)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    try (Archive archive = LuceneArchives.open(archive("paging", items, 3))) {
      List<Hit> all = archive.search(request(0, items.size()).withAllVersions()).hits();
      assertThat(all).hasSize(items.size()).allMatch(hit -> hit.versions().isEmpty());
      List<String> best = new ArrayList<>();
      Set<List<NewsItem>> seen = new HashSet<>();
      all.forEach(hit -> {
        if (seen.add(storyOf.get(hit.item().id()))) {
          best.add(hit.item().id());
        }
      });
      List<String> paged = new ArrayList<>();
      for (int offset = 0; offset < items.size(); offset += 7) {
        SearchResult page = archive.search(request(offset, 7).withFacets(Dimension.KIND));
        assertThat(page.total()).as("seed %d", SEED).isEqualTo(items.size());
        assertThat(page.folded()).as("seed %d", SEED).isEqualTo(items.size() - stories.size());
        assertThat(page.facets().getFirst().values().getFirst().count()).isEqualTo(items.size());
        for (Hit hit : page.hits()) {
          paged.add(hit.item().id());
          List<String> others =
              all.stream()
                  .map(other -> other.item().id())
                  .filter(id -> !id.equals(hit.item().id()))
                  .filter(id -> Objects.equals(storyOf.get(id), storyOf.get(hit.item().id())))
                  .toList();
          assertThat(hit.versions()).as("seed %d", SEED).isEqualTo(others);
        }
      }
      assertThat(paged).as("seed %d", SEED).isEqualTo(best);
    }
  }

  @Test
  void onlyVersionsThatAreFoundThemselvesAreFolded() throws IOException {
    List<String> body = new ArrayList<>(List.of("De brug is open. " + words(30), words(30)));
    NewsItem first = item(body);
    body.set(0, body.getFirst().replace("brug", "haven"));
    NewsItem second = item(body);
    try (Archive archive = LuceneArchives.open(archive("one", List.of(first, second), 1))) {
      SearchResult result = archive.search(request(0, 10));
      assertThat(result.folded()).isZero();
      assertThat(result.hits())
          .singleElement()
          .satisfies(hit -> {
            assertThat(hit.item()).isEqualTo(second);
            assertThat(hit.versions()).isEmpty();
          });
      assertThat(archive.versions(first.id())).containsExactly(second);
      assertThat(archive.versions("ffffffffffffffff")).isEmpty();
    }
  }

  @Test
  void linksDependOnTheItemsAloneNotOnOrderAndBatches() throws IOException {
    List<NewsItem> items = new ArrayList<>(stories(15).stream().flatMap(List::stream).toList());
    Map<String, List<NewsItem>> links = links(archive("ordered", items, 1), items);
    Collections.shuffle(items, random);
    Path shuffled = archive("shuffled", items, 4);
    assertThat(links(shuffled, items)).as("seed %d", SEED).isEqualTo(links);
  }

  private static Map<String, List<NewsItem>> links(Path path, List<NewsItem> items)
      throws IOException {
    try (Archive archive = LuceneArchives.open(path)) {
      Map<String, List<NewsItem>> links = new java.util.TreeMap<>();
      for (NewsItem item : items) {
        links.put(item.id(), archive.versions(item.id()));
      }
      return links;
    }
  }

  @Test
  void aLinkThatTheTextsDoNotMakeIsAFinding() throws IOException {
    List<List<NewsItem>> stories = stories(6);
    Path path = archive("check", stories.stream().flatMap(List::stream).toList(), 1);
    List<NewsItem> linked =
        stories.stream().filter(versions -> versions.size() > 1).findFirst().orElseThrow();
    String id = linked.getFirst().id();
    try (Directory directory = FSDirectory.open(path.resolve("index"));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false))) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      writer.setLiveCommitData(data.entrySet());
      writer.updateNumericDocValue(ItemDocuments.key(id), IndexFields.VERSIONS, 0);
      writer.commit();
    }
    String group = linked.stream().map(NewsItem::id).min(String::compareTo).orElseThrow();
    assertThat(LuceneArchives.check(path).stream().filter(one -> one.what() != Rule.SOURCE))
        .containsExactly(
            new Finding(Rule.VERSIONS, id, "linked with the group of none, not of " + group));
  }
}
