package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;

/// An archive of bare texts, with the settings that the project ships.
final class TextArchive implements AutoCloseable {
  private static final Path CONFIG = Path.of("index-config");

  private final Archive archive;

  private TextArchive(Archive archive) {
    this.archive = archive;
  }

  /// A text and its headline.
  record Text(String headline, String body) {}

  static TextArchive of(Path folder, List<Text> texts) throws IOException {
    return of(folder, texts, Configuration.read(CONFIG));
  }

  static TextArchive of(Path folder, List<Text> texts, Configuration configuration)
      throws IOException {
    try (ArchiveWriter writer = LuceneArchives.openWriter(folder, configuration, false)) {
      for (int i = 0; i < texts.size(); i++) {
        writer.put(item(texts.get(i), i));
      }
      writer.commit();
    }
    return new TextArchive(LuceneArchives.open(folder));
  }

  static NewsItem item(Text text, int number) {
    return item(text, number, Optional.empty());
  }

  /// @param between when it was published
  static NewsItem item(Text text, int number, Optional<PublicationWindow> between) {
    Story story =
        new Story(
            ItemKind.ARTICLE,
            Optional.of(text.headline()),
            Optional.empty(),
            List.of(Block.paragraph(text.body())));
    return NewsItem.of(
        story,
        new Sighting(
            "text-" + number,
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            between));
  }

  SearchResult search(String query) throws IOException {
    return archive.search(SearchRequest.of(QueryParser.parse(query)).page(0, 1000));
  }

  SearchResult search(SearchRequest request) throws IOException {
    return archive.search(request);
  }

  /// As with `--exact`.
  SearchResult searchExactly(String query) throws IOException {
    return archive.search(
        SearchRequest.builder(QueryParser.parse(query)).exact(true).page(0, 1000).build());
  }

  /// The characters that are marked in the passages of a body.
  static List<String> marked(Hit hit) {
    return hit.snippets().stream().flatMap(TextArchive::marked).toList();
  }

  static Stream<String> marked(Marked text) {
    return text.marks().stream().map(mark -> text.text().substring(mark.from(), mark.to()));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
