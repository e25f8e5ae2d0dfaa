package nl.knipsel.cli;

import java.util.List;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.RunningStory;
import tools.jackson.core.JsonGenerator;

/// Completions and running stories as JSON; docs/json.md describes it.
final class HelpJson {
  private HelpJson() {}

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

  /// @param id of the item that was asked for
  static String of(String id, RunningStory story, ResultJson items) {
    return ResultJson.written(json -> {
      json.writeStringProperty("id", id);
      json.writeNumberProperty("left", story.left());
      json.writeArrayPropertyStart("items");
      story.parts().forEach(part -> part(json, part, items));
      json.writeEndArray();
    });
  }

  private static void part(JsonGenerator json, RunningStory.Part part, ResultJson items) {
    json.writeStartObject();
    items.item(json, part.item());
    part.linkedTo().ifPresent(to -> json.writeStringProperty("linkedTo", to));
    ResultJson.strings(json, "sharedNames", part.names());
    ResultJson.strings(json, "sharedWords", part.words());
    ResultJson.strings(json, "sharedPlaces", part.places());
    ResultJson.strings(json, "versions", part.versions());
    json.writeEndObject();
  }
}
