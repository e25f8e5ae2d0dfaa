package nl.knipsel.archive;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.ItemKind;
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

/// An item with all its sightings as JSON, as archives store it. Writing and reading back gives an
/// equal item.
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

  /// Has the parser make its tables, which takes it some milliseconds.
  public static void prepare() {
    JSON.createParser(ObjectReadContext.empty(), new byte[0]).close();
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @throws ArchiveException if it is not that
  public static NewsItem read(byte[] bytes) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return item(new JsonObject(JsonValues.readObject(parser)));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new ArchiveException("a stored item cannot be read: " + e.getMessage(), e);
    }
  }

  private static NewsItem item(JsonObject json) {
    return new NewsItem(
        json.string("id"), json.objects("texts").stream().map(ItemJson::text).toList());
  }

  private static SeenStory text(JsonObject json) {
    Story story =
        new Story(
            constant(ItemKind.class, json.string("kind")),
            json.optional("headline"),
            json.object("dateline").map(ItemJson::dateline),
            json.objects("body").stream()
                .map(block ->
                    new Block(
                        constant(Block.Kind.class, block.string("kind")), block.string("text")))
                .toList());
    return new SeenStory(
        story, json.objects("sightings").stream().map(ItemJson::sighting).toList());
  }

  private static Dateline dateline(JsonObject json) {
    return new Dateline(json.string("text"), json.strings("places"), json.strings("agencies"));
  }

  private static Sighting sighting(JsonObject json) {
    return new Sighting(
        json.string("source"),
        json.optional("url"),
        json.number("position").orElse(0),
        constant(ItemKind.class, json.string("kind")),
        captured(json),
        json.object("mark").map(ItemJson::mark),
        json.optional("section"),
        json.object("between")
            .map(between ->
                new PublicationWindow(
                    between.optional("from").map(Instant::parse),
                    between.optional("to").map(Instant::parse))));
  }

  private static Optional<CaptureTime> captured(JsonObject json) {
    List<Instant> ends = new ArrayList<>();
    json.strings("captured").forEach(end -> ends.add(Instant.parse(end)));
    return ends.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaptureTime(ends.getFirst(), ends.getLast()));
  }

  private static TimeMark mark(JsonObject json) {
    String text = json.string("text");
    if (json.optional("unit").isPresent()) {
      return new AgeLabel(json.number("amount").orElse(0), unit(json.string("unit")), text);
    }
    return new StatedTime(
        json.number("year").map(Year::of),
        json.optional("day").map(MonthDay::parse),
        json.optional("time").map(LocalTime::parse),
        text);
  }

  private static AgeUnit unit(String name) {
    return UNITS.entrySet().stream()
        .filter(unit -> unit.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit '%s'".formatted(name)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  /// Typed access to a parsed object.
  private record JsonObject(Map<String, Object> values) {
    String string(String name) {
      return optional(name)
          .orElseThrow(() -> new IllegalArgumentException("no text '%s'".formatted(name)));
    }

    Optional<String> optional(String name) {
      return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Integer> number(String name) {
      return values.get(name) instanceof Number number
          ? Optional.of(number.intValue())
          : Optional.empty();
    }

    /// The texts of an array, or a text alone.
    List<String> strings(String name) {
      return switch (values.get(name)) {
        case String text -> List.of(text);
        case List<?> list -> list.stream().map(String.class::cast).toList();
        case null, default -> List.of();
      };
    }

    Optional<JsonObject> object(String name) {
      return JsonValues.asObject(values.get(name)).map(JsonObject::new);
    }

    List<JsonObject> objects(String name) {
      if (!(values.get(name) instanceof List<?> list)) {
        return List.of();
      }
      return list.stream()
          .map(JsonValues::asObject)
          .flatMap(Optional::stream)
          .map(JsonObject::new)
          .toList();
    }
  }
}
