package nl.knipsel.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QuerySyntaxException;

/// Asks an archive for topics: what it finds for each, by item id, is a run. Items with all the
/// words are wanted; as for every search, those with most of them if no item has all.
///
/// @param anyWord whether one of the words is enough
/// @param depth how many items are wanted for each topic at most, from 1 to [SearchRequest#DEEPEST]
public record TopicSearch(TopicForm form, boolean anyWord, int depth) {
  public TopicSearch {
    if (depth < 1 || depth > SearchRequest.DEEPEST) {
      throw new IllegalArgumentException("a depth of " + depth);
    }
  }

  /// Searches for one topic after the other. The archive stays open.
  ///
  /// @param tag the run's name, without blanks
  /// @throws QuerySyntaxException if a topic cannot be understood; the message begins with its id
  public Run run(Archive archive, Topics topics, String tag) throws IOException {
    Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
    for (Topic topic : topics.all()) {
      found.put(topic.id(), ranking(archive, topic));
    }
    return Run.of(tag, found);
  }

  private List<ScoredDocument> ranking(Archive archive, Topic topic) throws IOException {
    try {
      SearchRequest request =
          SearchRequest.builder(form.query(topic))
              .anyWord(anyWord)
              .foldVersions(false)
              .page(0, depth)
              .evidence(Evidence.NONE)
              .build();
      return falling(archive.search(request).hits());
    } catch (QuerySyntaxException e) {
      throw e.in("topic " + topic.id());
    }
  }

  /// The hits with scores that keep them in their order: one that ties with the hit before it, or
  /// is not below it, gets the next smaller float. TREC's rules would else put the later id first,
  /// where an archive puts the earlier one. The step is one of floats because trec_eval reads
  /// scores as such.
  private static List<ScoredDocument> falling(List<Hit> hits) {
    List<ScoredDocument> documents = new ArrayList<>();
    float bound = Float.MAX_VALUE;
    for (Hit hit : hits) {
      float score = Math.min(hit.score(), bound);
      documents.add(new ScoredDocument(hit.item().id(), score));
      bound = Math.nextDown(score);
    }
    return documents;
  }
}
