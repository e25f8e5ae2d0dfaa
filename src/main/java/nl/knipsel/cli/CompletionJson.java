package nl.knipsel.cli;

import java.util.List;
import nl.knipsel.archive.Completion;

/// Completions as JSON; docs/json.md describes it.
final class CompletionJson {
  private CompletionJson() {}

  /// @param typed the beginning of a query
  static String of(String typed, List<Completion> completions) {
    return ResultJson.written(json -> {
      json.writeStringProperty("query", typed);
      json.writeArrayPropertyStart("completions");
      for (Completion completion : completions) {
        json.writeStartObject();
        json.writeStringProperty("text", completion.text());
        json.writeStringProperty("query", completion.query());
        json.writeNumberProperty("total", completion.total());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
