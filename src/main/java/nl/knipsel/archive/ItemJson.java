package nl.knipsel.archive;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.StatedTime;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An item with all its sightings as JSON, as clusters store it and exports hold it. Writing and
/// reading back gives an equal item. Embedded archives have [ItemBytes].
public final class ItemJson {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Map<AgeUnit, String> UNITS =
      Map.of(
          AgeUnit.MINUTE, "minute",
          AgeUnit.HOUR, "hour",
          AgeUnit.DAY, "day",
          AgeUnit.CALENDAR_DAY, "calendarDay",
          AgeUnit.WEEK, "week",
          AgeUnit.MONTH, "month",
          AgeUnit.YEAR, "year");

  private ItemJson() {}

  /// UTF-8, one line.
  public static byte[] bytes(NewsItem item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(json, item);
    }
    return bytes.toByteArray();
  }

  /// Writes the item as one object.
  public static void write(JsonGenerator json, NewsItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeArrayPropertyStart("texts");
    item.texts().forEach(text -> write(json, text));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SeenStory text) {
    Story story = text.story();
    json.writeStartObject();
    json.writeStringProperty("kind", name(story.kind()));
    story.headline().ifPresent(headline -> json.writeStringProperty("headline", headline));
    story.dateline().ifPresent(dateline -> write(json, dateline));
    json.writeArrayPropertyStart("body");
    story.body().forEach(block -> write(json, block));
    json.writeEndArray();
    json.writeArrayPropertyStart("sightings");
    text.sightings().forEach(sighting -> write(json, sighting));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Dateline dateline) {
    json.writeObjectPropertyStart("dateline");
    json.writeStringProperty("text", dateline.text());
    writeStrings(json, "places", dateline.places());
    writeStrings(json, "agencies", dateline.agencies());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Block block) {
    json.writeStartObject();
    json.writeStringProperty("kind", name(block.kind()));
    json.writeStringProperty("text", block.text());
    json.writeEndObject();
  }

  /// Writes a sighting as one object.
  public static void write(JsonGenerator json, Sighting sighting) {
    json.writeStartObject();
    json.writeStringProperty("source", sighting.source());
    sighting.url().ifPresent(url -> json.writeStringProperty("url", url));
    json.writeNumberProperty("position", sighting.position());
    json.writeStringProperty("kind", name(sighting.kind()));
    sighting.captured().ifPresent(captured -> write(json, captured));
    sighting.mark().ifPresent(mark -> write(json, mark));
    sighting.section().ifPresent(section -> json.writeStringProperty("section", section));
    sighting.between().ifPresent(between -> write(json, between));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CaptureTime captured) {
    if (captured.earliest().equals(captured.latest())) {
      json.writeStringProperty("captured", captured.earliest().toString());
    } else {
      writeStrings(
          json, "captured", List.of(captured.earliest().toString(), captured.latest().toString()));
    }
  }

  private static void write(JsonGenerator json, PublicationWindow between) {
    json.writeObjectPropertyStart("between");
    between.from().ifPresent(from -> json.writeStringProperty("from", from.toString()));
    between.to().ifPresent(to -> json.writeStringProperty("to", to.toString()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, TimeMark mark) {
    json.writeObjectPropertyStart("mark");
    json.writeStringProperty("text", mark.text());
    switch (mark) {
      case AgeLabel label -> {
        json.writeNumberProperty("amount", label.amount());
        json.writeStringProperty("unit", UNITS.get(label.unit()));
      }
      case StatedTime stated -> {
        stated.year().ifPresent(year -> json.writeNumberProperty("year", year.getValue()));
        stated.day().ifPresent(day -> json.writeStringProperty("day", day.toString()));
        stated.time().ifPresent(time -> json.writeStringProperty("time", time.toString()));
      }
    }
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @throws ArchiveException if it is not that
  public static NewsItem read(byte[] bytes) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return new ItemReader(parser).item();
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new ArchiveException("a stored item cannot be read: " + e.getMessage(), e);
    }
  }

  static AgeUnit unit(String name) {
    for (Map.Entry<AgeUnit, String> unit : UNITS.entrySet()) {
      if (unit.getValue().equals(name)) {
        return unit.getKey();
      }
    }
    throw new IllegalArgumentException("no unit '%s'".formatted(name));
  }
}
