package nl.knipsel.archive;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

/// Reads one item as an [ItemEncoder] wrote it. Throws [IndexOutOfBoundsException],
/// [IllegalArgumentException], [ArithmeticException] and [java.time.DateTimeException] where none
/// did. Of one thread.
final class ItemDecoder {
  private final ByteSource bytes;

  private final FrontCoding sources = new FrontCoding();
  private final FrontCoding urls = new FrontCoding();
  private final FrontCoding sections = new FrontCoding();
  private final FrontCoding marks = new FrontCoding();
  private final DeltaMoments moments = new DeltaMoments();

  ItemDecoder(ByteSource bytes) {
    this.bytes = bytes;
  }

  NewsItem item() {
    String id = bytes.number() == 0 ? bytes.text() : HexFormat.of().toHexDigits(bytes.eight());
    int count = bytes.count();
    List<SeenStory> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return new NewsItem(id, texts);
  }

  private SeenStory text() {
    int flags = bytes.flags();
    Optional<String> headline =
        has(flags, ItemEncoder.HEADLINE) ? Optional.of(bytes.text()) : Optional.empty();
    Optional<Dateline> dateline =
        has(flags, ItemEncoder.DATELINE) ? Optional.of(dateline()) : Optional.empty();
    Story story = new Story(kind(flags), headline, dateline, body());
    int count = bytes.count();
    List<Sighting> sightings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sightings.add(sighting());
    }
    return new SeenStory(story, sightings);
  }

  private static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private static ItemKind kind(int flags) {
    return ItemEncoder.KINDS.get(flags & 1);
  }

  private Dateline dateline() {
    return new Dateline(bytes.text(), texts(), texts());
  }

  private List<String> texts() {
    int count = bytes.count();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(bytes.text());
    }
    return texts;
  }

  private List<Block> body() {
    int count = bytes.count();
    List<Block> body = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      body.add(new Block(ItemEncoder.BLOCKS.get(bytes.flags()), bytes.text()));
    }
    return body;
  }

  private Sighting sighting() {
    int flags = bytes.flags();
    return new Sighting(
        sources.read(bytes),
        has(flags, ItemEncoder.URL) ? Optional.of(urls.read(bytes)) : Optional.empty(),
        bytes.signedInt(),
        kind(flags),
        has(flags, ItemEncoder.CAPTURED)
            ? Optional.of(captured(has(flags, ItemEncoder.CAPTURED_BETWEEN)))
            : Optional.empty(),
        has(flags, ItemEncoder.MARK) ? Optional.of(mark()) : Optional.empty(),
        has(flags, ItemEncoder.SECTION) ? Optional.of(sections.read(bytes)) : Optional.empty(),
        has(flags, ItemEncoder.BETWEEN) ? Optional.of(window()) : Optional.empty());
  }

  private CaptureTime captured(boolean interval) {
    Instant earliest = moment();
    return new CaptureTime(earliest, interval ? moment() : earliest);
  }

  private PublicationWindow window() {
    int flags = bytes.flags();
    Optional<Instant> from =
        has(flags, ItemEncoder.FROM) ? Optional.of(moment()) : Optional.empty();
    Optional<Instant> to = has(flags, ItemEncoder.TO) ? Optional.of(moment()) : Optional.empty();
    return new PublicationWindow(from, to);
  }

  private TimeMark mark() {
    int flags = bytes.flags();
    if (!has(flags, ItemEncoder.STATED)) {
      int amount = bytes.signedInt();
      AgeUnit unit = ItemEncoder.UNITS.get(bytes.flags());
      return new AgeLabel(amount, unit, marks.read(bytes));
    }
    Optional<Year> year =
        has(flags, ItemEncoder.YEAR) ? Optional.of(Year.of(bytes.signedInt())) : Optional.empty();
    Optional<MonthDay> day =
        has(flags, ItemEncoder.DAY)
            ? Optional.of(MonthDay.of(bytes.flags(), bytes.flags()))
            : Optional.empty();
    Optional<LocalTime> time =
        has(flags, ItemEncoder.TIME)
            ? Optional.of(
                LocalTime.ofNanoOfDay(
                    bytes.number() * ItemEncoder.NANOS_OF_SECOND + bytes.signed()))
            : Optional.empty();
    return new StatedTime(year, day, time, marks.read(bytes));
  }

  private Instant moment() {
    return moments.read(bytes);
  }
}
