package nl.knipsel.cli;

import java.time.ZoneId;
import nl.knipsel.archive.DateCounts;
import tools.jackson.core.JsonGenerator;

/// Counts by steps of time as a facet in JSON; docs/json.md describes it.
final class DateFacetJson {
  private DateFacetJson() {}

  /// Writes one object.
  ///
  /// @param zone by whose calendar steps are named
  static void write(JsonGenerator json, DateCounts dates, ZoneId zone) {
    json.writeStartObject();
    json.writeStringProperty("dimension", "date");
    json.writeStringProperty("by", dates.by().key());
    json.writeStringProperty("timeZone", zone.getId());
    json.writeNumberProperty("total", dates.total());
    json.writeNumberProperty("placed", dates.placed());
    json.writeNumberProperty("notPlaced", dates.notPlaced());
    json.writeNumberProperty("halfOpen", dates.halfOpen());
    json.writeNumberProperty("undated", dates.undated());
    json.writeNumberProperty("distinct", dates.steps().size());
    json.writeArrayPropertyStart("values");
    for (DateCounts.Step step : dates.steps()) {
      json.writeStartObject();
      json.writeStringProperty("value", dates.by().label(step.start(), zone));
      json.writeStringProperty("start", step.start().toString());
      json.writeNumberProperty("count", step.count());
      json.writeNumberProperty("possible", step.possible());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
