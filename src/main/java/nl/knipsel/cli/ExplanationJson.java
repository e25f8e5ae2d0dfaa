package nl.knipsel.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.news.NewsItem;
import tools.jackson.core.JsonGenerator;

/// Why a hit was found, as a property of it; docs/json.md describes it.
final class ExplanationJson {
  private static final int DECIMALS = 6;

  private ExplanationJson() {}

  static void write(JsonGenerator json, NewsItem item, Explanation explanation) {
    json.writeObjectPropertyStart("explanation");
    json.writeArrayPropertyStart("matches");
    explanation.matches().forEach(match -> match(json, item, match));
    json.writeEndArray();
    json.writeNumberProperty("further", explanation.further());
    json.writeArrayPropertyStart("score");
    explanation.shares().forEach(share -> share(json, share));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void match(JsonGenerator json, NewsItem item, Explanation.Match match) {
    Span words = match.words();
    json.writeStartObject();
    json.writeStringProperty("word", match.word());
    json.writeStringProperty("way", match.way().name().toLowerCase(Locale.ROOT));
    match.by().ifPresent(by -> json.writeStringProperty("by", by));
    if (match.way() == Explanation.Way.FUZZY) {
      json.writeNumberProperty("edits", match.edits());
    }
    json.writeStringProperty("field", match.field().key());
    json.writeNumberProperty("position", match.position());
    json.writeStringProperty(
        "text", Explanation.text(item, match.field()).substring(words.from(), words.to()));
    json.writeArrayPropertyStart("marks");
    json.writeStartArray();
    json.writeNumber(match.marked().from() - words.from());
    json.writeNumber(match.marked().to() - words.from());
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void share(JsonGenerator json, Explanation.Share share) {
    json.writeStartObject();
    json.writeStringProperty("reason", share.reason().name().toLowerCase(Locale.ROOT));
    if (!share.word().isEmpty()) {
      json.writeStringProperty("word", share.word());
    }
    share.by().ifPresent(by -> json.writeStringProperty("by", by));
    share.field().ifPresent(field -> json.writeStringProperty("field", field.key()));
    number(json, "weight", share.weight());
    number(json, "points", share.points());
    json.writeEndObject();
  }

  /// With six decimals, which is more than a score is exact to.
  static void number(JsonGenerator json, String name, double number) {
    json.writeName(name);
    json.writeNumber(
        BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
  }
}
