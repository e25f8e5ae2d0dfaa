package nl.knipsel.cli;

import java.io.StringWriter;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An archive's figures as JSON; docs/json.md describes it.
final class StatsJson {
  private StatsJson() {}

  static String of(Archive archive, ArchiveStats stats) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("items", stats.items());
      json.writeNumberProperty("articles", stats.articles());
      json.writeNumberProperty("teasers", stats.teasers());
      json.writeNumberProperty("sightings", stats.sightings());
      json.writeNumberProperty("dated", stats.dated());
      json.writeNumberProperty("halfDated", stats.halfDated());
      json.writeNumberProperty("undated", stats.undated());
      stats
          .capturedFirst()
          .ifPresent(first -> json.writeStringProperty("capturedFirst", first.toString()));
      stats
          .capturedLast()
          .ifPresent(last -> json.writeStringProperty("capturedLast", last.toString()));
      json.writeNumberProperty("bytes", stats.bytes());
      json.writeStringProperty("analysis", archive.configuration().analysis().key());
      json.writeStringProperty("configuration", archive.configuration().fingerprint());
      json.writeEndObject();
    }
    return text.toString();
  }
}
