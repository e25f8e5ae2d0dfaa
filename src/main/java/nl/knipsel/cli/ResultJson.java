package nl.knipsel.cli;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.archive.Marked;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.Dating;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Results as JSON; docs/json.md describes it.
final class ResultJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Configuration configuration;

  ResultJson(Configuration configuration) {
    this.configuration = configuration;
  }

  /// A result as one document on one line.
  ///
  /// @param suggestions what else may have been meant
  /// @param more writes more properties at its end
  String of(
      Provenance provenance, SearchResult result, List<Suggestion> suggestions, Content more) {
    return written(json -> {
      found(json, provenance, result);
      json.writeArrayPropertyStart("hits");
      for (Hit hit : result.hits()) {
        json.writeStartObject();
        hit(json, hit);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("suggestions");
      suggestions.forEach(suggestion -> suggestion(json, suggestion));
      json.writeEndArray();
      end(json, provenance, result, result.next());
      more.write(json);
    });
  }

  /// A hit as a line of a stream.
  String line(Hit hit) {
    return written(json -> {
      json.writeStringProperty("type", "hit");
      hit(json, hit);
    });
  }

  /// The last line of a stream.
  ///
  /// @param hits how many hits stand before it
  /// @param next the cursor behind them, if there are more
  String summary(Provenance provenance, SearchResult result, long hits, Optional<String> next) {
    return written(json -> {
      json.writeStringProperty("type", "summary");
      found(json, provenance, result);
      json.writeNumberProperty("hits", hits);
      end(json, provenance, result, next);
    });
  }

  private static void found(JsonGenerator json, Provenance provenance, SearchResult result) {
    json.writeStringProperty("query", provenance.query());
    json.writeNumberProperty("total", result.total());
    json.writeNumberProperty("folded", result.folded());
    json.writeBooleanProperty("allWords", result.allWords());
    json.writeNumberProperty("offset", result.passed());
  }

  private void end(
      JsonGenerator json, Provenance provenance, SearchResult result, Optional<String> next) {
    next.ifPresent(cursor -> json.writeStringProperty("next", cursor));
    json.writeArrayPropertyStart("facets");
    result.facets().forEach(facet -> facet(json, facet));
    result.dates().ifPresent(dates -> DateFacetJson.write(json, dates, configuration.timeZone()));
    json.writeEndArray();
    json.writeObjectPropertyStart("provenance");
    strings(json, "options", provenance.options());
    json.writeStringProperty("archive", provenance.archive());
    json.writeStringProperty("configuration", provenance.configuration());
    json.writeStringProperty("tool", provenance.tool());
    json.writeStringProperty("time", provenance.timeText());
    json.writeEndObject();
  }

  /// An item with its whole text and all its sightings as one document on one line.
  ///
  /// @param versions the other versions of it, oldest first
  String of(NewsItem item, List<NewsItem> versions) {
    return written(json -> {
      item(json, item);
      json.writeArrayPropertyStart("body");
      item.story()
          .body()
          .forEach(block -> {
            json.writeStartObject();
            json.writeStringProperty(
                "kind", block.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringProperty("text", block.text());
            json.writeEndObject();
          });
      json.writeEndArray();
      json.writeArrayPropertyStart("seen");
      item.sightings().forEach(sighting -> ItemJson.write(json, sighting));
      json.writeEndArray();
      json.writeArrayPropertyStart("versions");
      for (NewsItem version : versions) {
        json.writeStartObject();
        item(json, version);
        json.writeNumberProperty("length", version.story().length());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  interface Content {
    void write(JsonGenerator json);
  }

  static String written(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// The properties of a hit.
  void hit(JsonGenerator json, Hit hit) {
    item(json, hit.item());
    json.writeNumberProperty("score", hit.score());
    hit.recency().ifPresent(recency -> json.writeNumberProperty("recency", recency));
    marks(json, "headlineMarks", hit.headline());
    json.writeArrayPropertyStart("snippets");
    for (Marked snippet : hit.snippets()) {
      json.writeStartObject();
      json.writeStringProperty("text", snippet.text());
      marks(json, "marks", snippet);
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "missing", hit.missing());
    json.writeArrayPropertyStart("variants");
    for (Hit.Variant variant : hit.variants()) {
      json.writeStartObject();
      json.writeStringProperty("typed", variant.typed());
      json.writeStringProperty("found", variant.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "versions", hit.versions());
    hit.explanation().ifPresent(why -> ExplanationJson.write(json, hit.item(), why));
  }

  void item(JsonGenerator json, NewsItem item) {
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("kind", IndexFields.kind(item));
    item.story().headline().ifPresent(headline -> json.writeStringProperty("headline", headline));
    item.story()
        .dateline()
        .ifPresent(dateline -> json.writeStringProperty("dateline", dateline.text()));
    strings(json, "places", IndexFields.places(item));
    json.writeArrayPropertyStart("agencies");
    for (String code : item.story().agencies().stream().distinct().toList()) {
      json.writeStartObject();
      json.writeStringProperty("code", code);
      json.writeStringProperty("name", configuration.agencies().name(code));
      json.writeEndObject();
    }
    json.writeEndArray();
    item.section().ifPresent(section -> json.writeStringProperty("section", section));
    published(json, item);
    json.writeNumberProperty("sightings", item.sightings().size());
    Sighting first = item.sightings().getFirst();
    json.writeStringProperty("source", first.source());
    first.url().ifPresent(url -> json.writeStringProperty("url", url));
  }

  private void published(JsonGenerator json, NewsItem item) {
    Dating dating = item.dating(configuration.timeZone());
    json.writeObjectPropertyStart("published");
    instant(json, "from", dating.window().from());
    instant(json, "to", dating.window().to());
    json.writeBooleanProperty("certain", dating.isCertain());
    json.writeEndObject();
  }

  private void instant(JsonGenerator json, String name, Optional<Instant> instant) {
    instant.ifPresent(
        known -> json.writeStringProperty(name, moment(known, configuration.timeZone())));
  }

  /// ISO 8601 with the zone's offset, to the millisecond.
  static String moment(Instant instant, ZoneId zone) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime().toString();
  }

  private static void facet(JsonGenerator json, FacetCounts facet) {
    json.writeStartObject();
    json.writeStringProperty("dimension", facet.dimension().key());
    json.writeNumberProperty("distinct", facet.distinct());
    json.writeArrayPropertyStart("values");
    for (FacetCounts.Value value : facet.values()) {
      json.writeStartObject();
      json.writeStringProperty("value", value.value());
      json.writeNumberProperty("count", value.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void suggestion(JsonGenerator json, Suggestion suggestion) {
    json.writeStartObject();
    json.writeStringProperty("query", suggestion.query());
    json.writeNumberProperty("total", suggestion.total());
    json.writeEndObject();
  }

  private static void marks(JsonGenerator json, String name, Marked marked) {
    json.writeArrayPropertyStart(name);
    for (Marked.Span mark : marked.marks()) {
      json.writeStartArray();
      json.writeNumber(mark.from());
      json.writeNumber(mark.to());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
