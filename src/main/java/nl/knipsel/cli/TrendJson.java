package nl.knipsel.cli;

import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import nl.knipsel.archive.Trend;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A trend as JSON; docs/json.md describes it.
final class TrendJson {
  private TrendJson() {}

  static String of(List<String> queries, Trend trend, ZoneId zone) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("by", trend.by().key());
      json.writeStringProperty("timeZone", zone.getId());
      json.writeObjectPropertyStart("all");
      tally(json, trend.all());
      json.writeEndObject();
      json.writeArrayPropertyStart("queries");
      for (int i = 0; i < queries.size(); i++) {
        json.writeStartObject();
        json.writeStringProperty("query", queries.get(i));
        tally(json, trend.queries().get(i));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("steps");
      for (Trend.Step step : trend.steps()) {
        json.writeStartObject();
        json.writeStringProperty("step", trend.by().label(step.start(), zone));
        json.writeStringProperty("start", step.start().toString());
        json.writeNumberProperty("all", step.all());
        json.writeArrayPropertyStart("counts");
        for (long count : step.counts()) {
          json.writeNumber(count);
        }
        json.writeEndArray();
        if (step.all() > 0) {
          json.writeArrayPropertyStart("shares");
          for (long count : step.counts()) {
            json.writeNumber((double) count / step.all());
          }
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void tally(JsonGenerator json, Trend.Tally tally) {
    json.writeNumberProperty("total", tally.total());
    json.writeNumberProperty("placed", tally.placed());
    json.writeNumberProperty("notPlaced", tally.notPlaced());
    json.writeNumberProperty("undated", tally.undated());
  }
}
