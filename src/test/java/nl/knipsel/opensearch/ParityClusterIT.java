package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.lucene.Questions;
import nl.knipsel.news.NewsItem;
import nl.knipsel.simulate.SimulatedArchive;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the embedded archive finds, an index on a cluster finds: the same items in the same order
/// with the same scores.
class ParityClusterIT {
  private static final int ITEMS = 400;
  private static final int QUERIES = 300;
  private static final int PAGE = 50;
  private static final long SEED = 7;
  private static final double SAME_SCORE = 1e-5;
  private static final Path CONFIG = Path.of("index-config");

  private static OpenSearchNodes nodes;
  private static Cluster cluster;
  private static Archive embedded;
  private static Configuration configuration;
  private static FieldAnalyzers analyzers;
  private static final List<NewsItem> items = new ArrayList<>();

  @BeforeAll
  static void fillBoth(@TempDir Path folder) throws IOException {
    nodes = OpenSearchNodes.start(ClusterPlan.of(1));
    cluster =
        new Cluster(
            ClusterAddress.of("opensearch+" + nodes.url(0) + "/nieuws"), Optional.empty());
    configuration = Configuration.read(CONFIG);
    analyzers = FieldAnalyzers.of(configuration, CONFIG);
    Path simulated = folder.resolve("simulated");
    Path whole = folder.resolve("whole");
    SimulatedArchive.write(simulated, SEED, ITEMS);
    SimulatedArchive.rebuild(simulated, whole);
    embedded = LuceneArchives.open(whole);
    embedded.items(items::add);

    cluster.put("/nieuws", new ItemIndex(configuration.ranking(), 1, 0).body());
    ItemDocument documents = new ItemDocument(analyzers, configuration.timeZone());
    Bulk bulk = new Bulk(cluster, "nieuws");
    for (NewsItem item : items) {
      bulk.put(item.id(), documents.of(item));
    }
    bulk.send();
    cluster.post("/nieuws/_refresh", Map.of());
  }

  @AfterAll
  static void close() throws IOException {
    embedded.close();
    cluster.close();
    nodes.close();
  }

  private static void assertSame(SearchRequest request) throws IOException {
    SearchResult expected = embedded.search(request);
    Questions questions = new Questions(configuration, analyzers, InstantSource.system());
    ItemSearch.Found found = ItemSearch.in(cluster, "nieuws").best(questions.of(request), PAGE);

    String what = request.query() + " " + request.filters();
    // what is loosened is asked in several steps, of which this is the first
    long total = expected.allWords() || request.anyWord() ? expected.total() : 0;
    List<Hit> hits = total == 0 ? List.of() : expected.hits();
    assertThat(found.total()).as(what).isEqualTo(total);
    assertThat(found.best().stream().map(ItemSearch.Scored::id))
        .as(what)
        .containsExactlyElementsOf(hits.stream().map(hit -> hit.item().id()).toList());
    for (int i = 0; i < hits.size(); i++) {
      assertThat((double) found.best().get(i).score())
          .as(what)
          .isCloseTo(hits.get(i).score(), within(SAME_SCORE * Math.max(1, hits.get(i).score())));
    }
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(QueryParser.parse(query))
        .page(0, PAGE)
        .foldVersions(false)
        .evidence(Evidence.NONE);
  }

  /// Words of an item as they are typed: letters and digits only.
  private static List<String> words(NewsItem item) {
    String text = new IndexFields(item, configuration.timeZone()).headline() + " "
        + IndexFields.body(item);
    return List.of(text.split("[^\\p{L}\\p{N}-]+")).stream()
        .filter(word -> word.length() > 2 && !word.startsWith("-") && !word.equals("TO"))
        .filter(word -> !Set.of("OR", "AND", "NOT").contains(word))
        .toList();
  }

  private static String query(Random random) {
    List<String> words = words(items.get(random.nextInt(items.size())));
    int at = random.nextInt(Math.max(1, words.size() - 3));
    String one = words.get(at);
    String two = words.get(Math.min(words.size() - 1, at + 1));
    String other = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(10)) {
      case 0 -> one + " " + other;
      case 1 -> "\"" + one + " " + two + "\"";
      case 2 -> "\"" + one + " " + other + "\"~5";
      case 3 -> one.substring(0, Math.min(4, one.length())) + "*";
      case 4 -> one + "~";
      case 5 -> one + " -" + other;
      case 6 -> "(" + one + " OR " + other + ") " + two;
      case 7 -> "kop:" + one;
      case 8 -> one + "^3 " + other;
      default -> one;
    };
  }

  @Test
  void randomQueriesFindTheSameInTheSameOrder() throws IOException {
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      SearchRequest.Builder request = request(query(random)).anyWord(random.nextInt(4) == 0);
      if (random.nextInt(4) == 0) {
        NewsItem item = items.get(random.nextInt(items.size()));
        IndexFields fields = new IndexFields(item, configuration.timeZone());
        Dimension dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
        fields.values(dimension).stream()
            .findFirst()
            .ifPresent(value -> request.filters(Map.of(dimension, Set.of(value))));
      }
      assertSame(request.build());
      found += embedded.search(request.build()).total() > 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(QUERIES * 3 / 4);
  }

  @Test
  void conditionsFindTheSame() throws IOException {
    for (String query :
        List.of(
            "*",
            "date:2024",
            "date:2024-03",
            "date:[2023-05-01 TO 2023-06-30]",
            "date:[2025-01-01 TO *]",
            "bureau:reuters",
            "bureau:anp date:2024",
            "soort:artikel",
            "plaats:den-haag",
            "plaats:mos*",
            "kop:*")) {
      assertSame(request(query).build());
      assertSame(request(query).certain(true).build());
    }
  }

  @Test
  void textsBecomeTheSameTerms() throws IOException {
    for (String text :
        List.of(
            "De gevechtsvliegtuigen van Poetin's ex-minister vlogen 's nachts over Noord-Korea.",
            "Een e-mail over 3|4 en A.B.C. \u2400 Fransen, café's & één.")) {
      for (Map.Entry<String, Analyzer> field :
          Map.of(IndexFields.BODY, analyzers.words(), IndexFields.BODY_EXACT, analyzers.exact())
              .entrySet()) {
        Map<String, Object> answer =
            cluster.post(
                "/nieuws/_analyze",
                Map.of(
                    "field",
                    field.getKey(),
                    "text",
                    IndexedText.of(field.getValue(), field.getKey(), text)));
        assertThat(
                Json.objects(answer, "tokens").stream()
                    .map(token -> token.get("position") + " " + token.get("token")))
            .as(text)
            .containsExactlyElementsOf(terms(field.getValue(), field.getKey(), text));
      }
    }
  }

  private static List<String> terms(Analyzer analyzer, String field, String text)
      throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(position + " " + IndexedText.escaped(term.toString()));
      }
      stream.end();
    }
    return terms;
  }
}
