package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.news.NewsItem;

/// Lays an item out as a document of the cluster. The fields have the names and the contents of the
/// embedded archive's; what is compared and what is shown of a dimension are two fields. Thread-safe.
///
/// @param analyzers that read the texts
/// @param zone of the archive
record ItemDocument(FieldAnalyzers analyzers, ZoneId zone) {
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
        });
    fields
        .captured()
        .ifPresent(captured -> {
          document.put(IndexFields.CAPTURED_FIRST, captured[0]);
          document.put(IndexFields.CAPTURED_LAST, captured[1]);
        });
    document.put(IndexFields.FILE, new ArrayList<>(fields.files()));
    document.put(IndexFields.SIGHTINGS, item.sightings().size());
    document.put(IndexFields.ITEM, new String(ItemJson.bytes(item), StandardCharsets.UTF_8));
    return document;
  }

  private void text(Map<String, Object> document, String field, String exactField, String text)
      throws IOException {
    if (!text.isEmpty()) {
      document.put(field, IndexedText.of(analyzers.words(), field, text));
      document.put(exactField, IndexedText.of(analyzers.exact(), exactField, text));
    }
  }
}
