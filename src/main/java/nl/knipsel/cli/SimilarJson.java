package nl.knipsel.cli;

import java.util.List;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.config.Configuration;

/// Items like one as JSON; docs/json.md describes it.
record SimilarJson(Configuration configuration) {
  /// One document on one line.
  String of(SimilarItems similar, int offset) {
    ResultJson results = new ResultJson(configuration);
    return ResultJson.written(json -> {
      json.writeStringProperty("id", similar.item().id());
      json.writeArrayPropertyStart("words");
      for (SimilarItems.Word word : similar.words()) {
        json.writeStartObject();
        json.writeStringProperty("text", word.text());
        ExplanationJson.number(json, "weight", word.weight());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberProperty("total", similar.result().total());
      json.writeNumberProperty("folded", similar.result().folded());
      json.writeNumberProperty("offset", offset);
      json.writeArrayPropertyStart("hits");
      for (int i = 0; i < similar.result().hits().size(); i++) {
        List<String> shared = similar.shared().get(i);
        json.writeStartObject();
        results.hit(json, similar.result().hits().get(i));
        ResultJson.strings(json, "shared", shared);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
