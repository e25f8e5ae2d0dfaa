package nl.knipsel.cli;

import nl.knipsel.archive.RunningStory;
import tools.jackson.core.JsonGenerator;

/// Running stories as JSON; docs/json.md describes it.
final class StoryJson {
  private StoryJson() {}

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
