package nl.knipsel.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Archive;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Run;
import nl.knipsel.evaluate.ScoredDocument;
import nl.knipsel.evaluate.TopicForm;
import nl.knipsel.evaluate.TopicSearch;

/// Searches a [TextArchive] as `knipsel evaluate --any` does.
///
/// @param texts of the archive
record ArchiveSearch(String name, Archive archive, List<Text> texts) implements DocumentSearch {
  private static final TopicSearch SEARCH = new TopicSearch(TopicForm.WORDS, true, 100);

  @Override
  public Run run(QuerySet queries) throws IOException {
    String tag = name.replace(' ', '-');
    Run items = SEARCH.run(archive, queries.topics(), tag);
    Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
    for (String topic : items.topics()) {
      found.put(topic, items.ranking(topic).stream().map(this::text).toList());
    }
    return Run.of(tag, found);
  }

  private ScoredDocument text(ScoredDocument item) {
    return new ScoredDocument(texts.get(TextArchive.index(item.id())).id(), item.score());
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
