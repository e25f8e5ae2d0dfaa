package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.PhraseTerms;
import nl.knipsel.lucene.SharedLexicon;
import nl.knipsel.news.NewsItem;

/// Lays an item out as a document of the cluster. The fields have the names and the contents of the
/// embedded archive's; what is compared and what is shown of a dimension are two fields.
/// Thread-safe.
///
/// @param analyzers that read the texts
/// @param phrases that reads names and phrases
/// @param zone of the archive
record ItemDocument(FieldAnalyzers analyzers, PhraseTerms phrases, ZoneId zone) {
  /// With all that belongs to a configuration.
  static ItemDocument by(Configuration configuration, FieldAnalyzers analyzers) throws IOException {
    return new ItemDocument(
        analyzers, new PhraseTerms(SharedLexicon.of(configuration)), configuration.timeZone());
  }

  /// By what items are ordered in time, in milliseconds since 1970: the last moment at which one
  /// can have been published, or where that is open the first. Undated items have none.
  static final String MOMENT = "moment";

  /// The first and the last moment at which an item can have been published, where it is known: as
  /// dates, which a calendar cuts up.
  static final String FROM_DATE = "fromDate";

  static final String TO_DATE = "toDate";

  /// The words of an exact field once more, each once, as values that are counted.
  static String words(String exactField) {
    return exactField + "Words";
  }

  /// The values of a dimension as they are shown and counted, beside its key, which is compared.
  static String shown(Dimension dimension) {
    return dimension.key() + "Shown";
  }

  Map<String, Object> of(NewsItem item) throws IOException {
    IndexFields fields = new IndexFields(item, zone);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(IndexFields.ID, item.id());
    text(document, IndexFields.HEADLINE, IndexFields.HEADLINE_EXACT, fields.headline());
    text(document, IndexFields.BODY, IndexFields.BODY_EXACT, fields.body());
    List<String> typed = phrases.of(item);
    if (!typed.isEmpty()) {
      document.put(IndexFields.PHRASE, typed);
    }
    for (Dimension dimension : Dimension.values()) {
      List<String> values = fields.values(dimension);
      if (!values.isEmpty()) {
        document.put(dimension.key(), values.stream().map(IndexFields::key).distinct().toList());
        document.put(shown(dimension), values);
      }
    }
    fields
        .published()
        .ifPresent(window -> {
          document.put(IndexFields.PUBLISHED_FROM, window[0]);
          document.put(IndexFields.PUBLISHED_TO, window[1]);
          if (window[0] != Long.MIN_VALUE) {
            document.put(FROM_DATE, window[0]);
          }
          if (window[1] != Long.MAX_VALUE) {
            document.put(TO_DATE, window[1]);
          }
          document.put(MOMENT, window[1] == Long.MAX_VALUE ? window[0] : window[1]);
        });
    fields
        .captured()
        .ifPresent(captured -> {
          document.put(IndexFields.CAPTURED_FIRST, captured[0]);
          document.put(IndexFields.CAPTURED_LAST, captured[1]);
        });
    document.put(IndexFields.FILE, new ArrayList<>(fields.files()));
    document.put(IndexFields.SIGHTINGS, item.sightings().size());
    fields
        .signature()
        .map(signature -> Base64.getEncoder().encodeToString(signature.bytes()))
        .ifPresent(signature -> document.put(IndexFields.SIGNATURE, signature));
    document.put(IndexFields.ITEM, new String(ItemJson.bytes(item), StandardCharsets.UTF_8));
    return document;
  }

  private void text(Map<String, Object> document, String field, String exactField, String text)
      throws IOException {
    if (!text.isEmpty()) {
      document.put(field, IndexedText.of(analyzers.words(), field, text));
      String exact = IndexedText.of(analyzers.exact(), exactField, text);
      document.put(exactField, exact);
      document.put(words(exactField), IndexedText.terms(exact));
    }
  }
}
