package nl.knipsel.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.Vocabulary;

/// What an index of items is made with: settings and mappings of stock parts.
///
/// @param ranking whose BM25 the index has
record ItemIndex(Ranking ranking, OpenSearchArchives.Layout layout) {
  private static final String STACKED = "knipsel_stacked";
  private static final String TERMS = "knipsel_terms";
  private static final String HOLES = "knipsel_holes";
  private static final String POSITIONS = "knipsel_positions";
  private static final String BM25 = "knipsel_bm25";

  /// More than any position has characters; the most that OpenSearch takes.
  private static final int LONGEST_POSITION = 1_048_576;

  Map<String, Object> body() {
    return Map.of("settings", settings(), "mappings", mappings());
  }

  /// The settings of an index that is spread so.
  static Map<String, Object> spread(OpenSearchArchives.Layout layout) {
    return layout.replicas().isPresent()
        ? Map.of("number_of_shards", layout.shards(), "number_of_replicas", layout.replicas().get())
        : Map.of("number_of_shards", layout.shards(), "auto_expand_replicas", "0-1");
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>(spread(layout));
    settings.putAll(ownSettings());
    return settings;
  }

  private Map<String, Object> ownSettings() {
    return Map.of(
        // texts, terms and words say the same three times, which costs little so
        "codec",
        "best_compression",
        "similarity",
        Map.of(BM25, Map.of("type", "BM25", "k1", ranking.k1(), "b", ranking.b())),
        "analysis",
        Map.of(
            "tokenizer",
            Map.of(POSITIONS, Map.of("type", "whitespace", "max_token_length", LONGEST_POSITION)),
            "filter",
            Map.of(
                TERMS,
                Map.of(
                    "type",
                    "pattern_capture",
                    "preserve_original",
                    false,
                    "patterns",
                    List.of("([^" + IndexedText.BESIDE + "]+)")),
                HOLES,
                Map.of("type", "stop", "stopwords", List.of(IndexedText.HOLE))),
            "analyzer",
            Map.of(
                STACKED,
                Map.of(
                    "type", "custom", "tokenizer", POSITIONS, "filter", List.of(TERMS, HOLES)))));
  }

  private static Map<String, Object> mappings() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(IndexFields.ID, keyword());
    for (String text :
        List.of(
            IndexFields.HEADLINE,
            IndexFields.BODY,
            IndexFields.HEADLINE_EXACT,
            IndexFields.BODY_EXACT)) {
      fields.put(text, Map.of("type", "text", "analyzer", STACKED, "similarity", BM25));
    }
    for (String exact : Vocabulary.WRITTEN) {
      fields.put(ItemDocument.words(exact), Map.of("type", "keyword", "index", false));
    }
    fields.put(IndexFields.PHRASE, Map.of("type", "keyword", "index", false));
    for (Dimension dimension : Dimension.values()) {
      fields.put(dimension.key(), keyword());
      fields.put(ItemDocument.shown(dimension), Map.of("type", "keyword", "index", false));
    }
    for (String time :
        List.of(
            IndexFields.PUBLISHED_FROM,
            IndexFields.PUBLISHED_TO,
            IndexFields.CAPTURED_FIRST,
            IndexFields.CAPTURED_LAST,
            ItemDocument.MOMENT)) {
      fields.put(time, Map.of("type", "long"));
    }
    for (String date : List.of(ItemDocument.FROM_DATE, ItemDocument.TO_DATE)) {
      fields.put(date, Map.of("type", "date", "format", "epoch_millis"));
    }
    fields.put(IndexFields.FILE, Map.of("type", "keyword", "doc_values", false));
    fields.put(IndexFields.SIGHTINGS, Map.of("type", "long", "index", false));
    fields.put(IndexFields.VERSIONS, Map.of("type", "long"));
    fields.put(
        IndexFields.SIGNATURE, Map.of("type", "keyword", "index", false, "doc_values", false));
    fields.put(IndexFields.ITEM, Map.of("type", "keyword", "index", false, "doc_values", false));
    return Map.of("dynamic", "strict", "properties", fields);
  }

  private static Map<String, Object> keyword() {
    return Map.of("type", "keyword");
  }
}
