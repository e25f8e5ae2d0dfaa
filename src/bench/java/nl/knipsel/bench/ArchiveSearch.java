package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Run;
import nl.knipsel.evaluate.ScoredDocument;
import nl.knipsel.evaluate.Topic;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;

/// Bodies as items in an embedded archive of its own, which is deleted at the end. They have no
/// headline, as that is the query, or one that is not: the first sentence of the body.
final class ArchiveSearch implements DocumentSearch {
  private static final int HITS = 100;

  private final String name;
  private final Path folder;
  private final Archive archive;

  ArchiveSearch(String name, Configuration configuration, List<Text> texts, boolean leadAsHeadline)
      throws IOException {
    this.name = name;
    folder = Files.createTempDirectory("knipsel-measure");
    try (ArchiveWriter writer =
        LuceneArchives.openWriter(folder.resolve("archive"), configuration, false)) {
      for (Text text : texts) {
        writer.put(item(text, leadAsHeadline));
      }
      writer.commit();
    }
    archive = LuceneArchives.open(folder.resolve("archive"));
  }

  private static NewsItem item(Text text, boolean leadAsHeadline) {
    String body = text.body().replace('\n', ' ');
    Story story =
        new Story(
            ItemKind.ARTICLE,
            leadAsHeadline ? Optional.of(firstSentence(body)) : Optional.empty(),
            Optional.empty(),
            List.of(Block.paragraph(body)));
    Sighting sighting =
        new Sighting(
            "measured",
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new NewsItem(text.id(), List.of(new SeenStory(story, List.of(sighting))));
  }

  private static String firstSentence(String text) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.of("nl"));
    borders.setText(text);
    borders.first();
    return text.substring(0, borders.next()).strip();
  }

  @Override
  public Run run(QuerySet queries) throws IOException {
    Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
    for (Topic topic : queries.topics().all()) {
      List<Query> words =
          Stream.of(topic.query().split("\\s+"))
              .filter(word -> !word.isBlank())
              .<Query>map(Query.Word::new)
              .toList();
      List<ScoredDocument> hits = new ArrayList<>();
      SearchRequest request = SearchRequest.of(new Query.And(words)).withAnyWord().page(0, HITS);
      for (Hit hit : archive.search(request).hits()) {
        hits.add(new ScoredDocument(hit.item().id(), hit.score()));
      }
      found.put(topic.id(), hits);
    }
    return Run.of(name.replace(' ', '-'), found);
  }

  @Override
  public void close() throws IOException {
    archive.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
