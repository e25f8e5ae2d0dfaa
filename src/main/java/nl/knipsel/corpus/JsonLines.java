package nl.knipsel.corpus;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.CaptureTime;
import tools.jackson.core.JacksonException;

/// Reads JSON Lines, a record a line, named by its line's number. Blank lines are none. A line that
/// is damaged, or too long to be held, is rejected by itself; if already the first record shows no
/// text field, all of the file is.
final class JsonLines {
  private static final int NAMES_SHOWN = 20;

  private final RecordFields fields;
  private final Set<String> wanted;
  private final ZoneId zone;
  private final Records records;

  JsonLines(RecordFields fields, ZoneId zone, Records records) {
    this.fields = fields;
    // crawls write UTC; a field that was named by hand is from somewhere near
    this.zone = fields.date().isPresent() ? zone : ZoneOffset.UTC;
    this.records = records;
    wanted = Set.copyOf(Layout.paths(fields));
  }

  void read(Feed in, Place place) throws IOException {
    ByteBlock line = new ByteBlock(PlainText.LARGEST);
    boolean anyRecord = false;
    long number = 0;
    for (long start = in.position(); in.line(line); start = in.position()) {
      number++;
      if (line.isBlank() || (anyRecord && records.passesOver())) {
        continue;
      }
      Origin origin = place.record(number, start);
      Optional<JsonRecord> parsed = parsed(line, number == 1, origin);
      if (parsed.isEmpty()) {
        continue;
      }
      Optional<Layout> layout = Layout.of(parsed.get().values(), fields);
      if (layout.isEmpty() && !anyRecord) {
        records.rejected(
            place.name(),
            Cause.NO_TEXT_FIELD,
            "%s; --text-field names one".formatted(names(parsed.get())));
        return;
      }
      anyRecord = true;
      record(parsed.get(), layout, origin, place);
    }
  }

  private Optional<JsonRecord> parsed(ByteBlock line, boolean first, Origin origin)
      throws IOException {
    if (line.tooLong()) {
      records.rejected(
          origin,
          Cause.TOO_LARGE,
          "a line of %d bytes at byte %d".formatted(line.size(), origin.offset().orElse(0)));
      return Optional.empty();
    }
    int from = first && startsWithMark(line) ? 3 : 0;
    try {
      return Optional.of(JsonRecord.of(line.bytes(), from, line.length() - from, wanted));
    } catch (JacksonException e) {
      notJson(line, origin, e);
      return Optional.empty();
    }
  }

  private static boolean startsWithMark(ByteBlock line) {
    return line.length() >= 3
        && (line.bytes()[0] & 0xFF) == 0xEF
        && (line.bytes()[1] & 0xFF) == 0xBB;
  }

  private void notJson(ByteBlock line, Origin origin, JacksonException e) throws IOException {
    long start = origin.offset().orElse(0);
    try {
      PlainText.decode(Arrays.copyOf(line.bytes(), line.length()));
    } catch (PlainText.NoText text) {
      records.rejected(
          origin, text.reason(), "%s of the line at byte %d".formatted(text.detail(), start));
      return;
    }
    String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    records.rejected(origin, Cause.NOT_JSON, "%s, in the line at byte %d".formatted(why, start));
  }

  private static String names(JsonRecord record) {
    return "its fields: " + String.join(", ", record.names().stream().limit(NAMES_SHOWN).toList());
  }

  private void record(JsonRecord record, Optional<Layout> layout, Origin origin, Place place)
      throws IOException {
    Optional<String> text = layout.flatMap(known -> value(record, known.text()));
    if (text.isEmpty()) {
      records.rejected(origin, Cause.NO_TEXT_FIELD, names(record));
      return;
    }
    Optional<String> url = value(record, layout.get().url()).filter(address -> !address.isBlank());
    Optional<CaptureTime> own =
        value(record, layout.get().date()).flatMap(date -> CaptureTimes.ofRecord(date, zone));
    records.page(origin, url, own.or(place::captured), text.get());
  }

  private static Optional<String> value(JsonRecord record, String path) {
    return Optional.ofNullable(record.values().get(path));
  }
}
