package nl.knipsel.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.knipsel.evaluate.Article;
import nl.knipsel.evaluate.DocumentFrequencies;
import nl.knipsel.evaluate.Qrels;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Topic;

/// Queries of sentences: of some sentences of each body the rarest words, in their order.
///
/// @param queries articles whose headline is such a query
/// @param articleOf the id of the article that a query was made of, by the query's id
record BodySentences(List<Article> queries, Map<String, String> articleOf) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  /// A shorter sentence says too little.
  private static final int SHORTEST = 8;

  private static final int WORDS = 4;

  /// Which sentences are taken, those that are too short not counted.
  private static final List<Integer> TAKEN = List.of(1, 3, 5, 7);

  static BodySentences of(List<Article> articles) {
    DocumentFrequencies frequencies = new DocumentFrequencies(articles);
    List<Article> queries = new ArrayList<>();
    Map<String, String> articleOf = new LinkedHashMap<>();
    for (Article article : articles) {
      List<List<String>> sentences = sentences(article.body());
      for (int taken : TAKEN) {
        if (taken < sentences.size()) {
          String id = article.id() + "#" + taken;
          queries.add(new Article(id, rarest(sentences.get(taken), frequencies), article.body()));
          articleOf.put(id, article.id());
        }
      }
    }
    return new BodySentences(queries, articleOf);
  }

  private static List<List<String>> sentences(String text) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.of("nl"));
    borders.setText(text);
    List<List<String>> sentences = new ArrayList<>();
    int from = borders.first();
    for (int to = borders.next(); to != BreakIterator.DONE; to = borders.next()) {
      List<String> words =
          WORD.matcher(text.substring(from, to)).results().map(MatchResult::group).toList();
      if (words.size() >= SHORTEST) {
        sentences.add(words);
      }
      from = to;
    }
    return sentences;
  }

  private static String rarest(List<String> words, DocumentFrequencies frequencies) {
    Set<String> rarest =
        words.stream()
            .distinct()
            .sorted(Comparator.comparingInt(frequencies))
            .limit(WORDS)
            .collect(Collectors.toSet());
    return words.stream().distinct().filter(rarest::contains).collect(Collectors.joining(" "));
  }

  /// A set of the queries, each relevant to the article it was made of.
  QuerySet relevant(QuerySet set) {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (Topic topic : set.topics().all()) {
      grades.put(topic.id(), Map.of(articleOf.getOrDefault(topic.id(), ""), 1));
    }
    return new QuerySet("sentence, " + set.name(), set.topics(), Qrels.of(grades), set.leftOut());
  }
}
