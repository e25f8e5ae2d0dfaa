package nl.knipsel.archive;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.knipsel.news.AgeLabel;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads an item as [ItemJson] writes it, token by token. Properties that it does not know are
/// passed over, and those of another type are as if they were not there. Throws
/// [IllegalArgumentException] and [DateTimeException] besides Jackson's own. Of one thread.
final class ItemReader {
  private final JsonParser json;

  ItemReader(JsonParser json) {
    this.json = json;
  }

  NewsItem item() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("no JSON object");
    }
    String id = null;
    List<SeenStory> texts = List.of();
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "id" -> id = string();
        case "texts" -> texts = objects(this::text);
        default -> json.skipChildren();
      }
    }
    return new NewsItem(required(id, "id"), texts);
  }

  private SeenStory text() {
    String kind = null;
    String headline = null;
    Dateline dateline = null;
    List<Block> body = List.of();
    List<Sighting> sightings = List.of();
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "kind" -> kind = string();
        case "headline" -> headline = string();
        case "dateline" -> dateline = object(this::dateline);
        case "body" -> body = objects(this::block);
        case "sightings" -> sightings = objects(this::sighting);
        default -> json.skipChildren();
      }
    }
    Story story =
        new Story(
            constant(ItemKind.class, required(kind, "kind")),
            Optional.ofNullable(headline),
            Optional.ofNullable(dateline),
            body);
    return new SeenStory(story, sightings);
  }

  private Dateline dateline() {
    String text = null;
    List<String> places = List.of();
    List<String> agencies = List.of();
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "text" -> text = string();
        case "places" -> places = strings();
        case "agencies" -> agencies = strings();
        default -> json.skipChildren();
      }
    }
    return new Dateline(required(text, "text"), places, agencies);
  }

  private Block block() {
    String kind = null;
    String text = null;
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "kind" -> kind = string();
        case "text" -> text = string();
        default -> json.skipChildren();
      }
    }
    return new Block(constant(Block.Kind.class, required(kind, "kind")), required(text, "text"));
  }

  private Sighting sighting() {
    String source = null;
    String url = null;
    Integer position = null;
    String kind = null;
    List<String> captured = List.of();
    TimeMark mark = null;
    String section = null;
    PublicationWindow between = null;
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "source" -> source = string();
        case "url" -> url = string();
        case "position" -> position = number();
        case "kind" -> kind = string();
        case "captured" -> captured = strings();
        case "mark" -> mark = object(this::mark);
        case "section" -> section = string();
        case "between" -> between = object(this::between);
        default -> json.skipChildren();
      }
    }
    return new Sighting(
        required(source, "source"),
        Optional.ofNullable(url),
        position == null ? 0 : position,
        constant(ItemKind.class, required(kind, "kind")),
        captured.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CaptureTime(instant(captured.getFirst()), instant(captured.getLast()))),
        Optional.ofNullable(mark),
        Optional.ofNullable(section),
        Optional.ofNullable(between));
  }

  private TimeMark mark() {
    String text = null;
    Integer amount = null;
    String unit = null;
    Integer year = null;
    String day = null;
    String time = null;
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "text" -> text = string();
        case "amount" -> amount = number();
        case "unit" -> unit = string();
        case "year" -> year = number();
        case "day" -> day = string();
        case "time" -> time = string();
        default -> json.skipChildren();
      }
    }
    if (unit != null) {
      return new AgeLabel(amount == null ? 0 : amount, ItemJson.unit(unit), required(text, "text"));
    }
    return new StatedTime(
        Optional.ofNullable(year).map(Year::of),
        Optional.ofNullable(day).map(MonthDay::parse),
        Optional.ofNullable(time).map(LocalTime::parse),
        required(text, "text"));
  }

  private PublicationWindow between() {
    String from = null;
    String to = null;
    for (String name = name(); name != null; name = name()) {
      switch (name) {
        case "from" -> from = string();
        case "to" -> to = string();
        default -> json.skipChildren();
      }
    }
    return new PublicationWindow(
        Optional.ofNullable(from).map(ItemReader::instant),
        Optional.ofNullable(to).map(ItemReader::instant));
  }

  /// The name of the object's next property, whose value is the current token then; null at its
  /// end.
  private @Nullable String name() {
    if (json.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = json.currentName();
    json.nextToken();
    return name;
  }

  private static String required(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("no text '%s'".formatted(name));
    }
    return value;
  }

  private @Nullable String string() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  private @Nullable Integer number() {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        || json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getNumberValue().intValue();
    }
    json.skipChildren();
    return null;
  }

  /// The texts of an array, or a text alone.
  private List<String> strings() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return List.of(json.getString());
    }
    List<String> strings = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String text = string();
        if (text != null) {
          strings.add(text);
        }
      }
    } else {
      json.skipChildren();
    }
    return strings;
  }

  private <T> @Nullable T object(Supplier<T> reader) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return reader.get();
    }
    json.skipChildren();
    return null;
  }

  private <T> List<T> objects(Supplier<T> reader) {
    List<T> objects = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        T object = object(reader);
        if (object != null) {
          objects.add(object);
        }
      }
    } else {
      json.skipChildren();
    }
    return objects;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  /// As [Instant#parse]; whole seconds, as most are, without its formatter.
  static Instant instant(String text) {
    if (text.length() == 20
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z') {
      int year = digits(text, 0, 4);
      int month = digits(text, 5, 7);
      int day = digits(text, 8, 10);
      int hour = digits(text, 11, 13);
      int minute = digits(text, 14, 16);
      int second = digits(text, 17, 19);
      boolean plain =
          (year | month | day | hour | minute | second) >= 0 && hour < 24 && second < 60;
      if (plain) {
        return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
      }
    }
    return Instant.parse(text);
  }

  /// Negative if there is anything else.
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
