package nl.knipsel.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.archive.versions.WordDiff;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// How two texts differ as JSON; docs/json.md describes it.
record DiffJson(ResultJson results) {
  String of(DiffSides sides) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeBooleanProperty("differ", sides.differ());
      side(json, "before", sides.before(), sides.textBefore());
      side(json, "after", sides.after(), sides.textAfter());
      operations(json, "headline", sides.headline());
      operations(json, "body", sides.body());
      json.writeEndObject();
    }
    return text.toString();
  }

  private void side(JsonGenerator json, String name, NewsItem item, SeenStory text) {
    json.writeObjectPropertyStart(name);
    results.item(json, new NewsItem(item.id(), List.of(text)));
    json.writeNumberProperty("length", text.story().length());
    json.writeArrayPropertyStart("seen");
    text.sightings().forEach(sighting -> ItemJson.write(json, sighting));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void operations(
      JsonGenerator json, String name, List<WordDiff.Operation> operations) {
    json.writeArrayPropertyStart(name);
    for (WordDiff.Operation operation : operations) {
      json.writeStartObject();
      json.writeStringProperty("kind", operation.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("text", operation.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
