package nl.knipsel.archive;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.Identity;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.StatedTime;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;

/// Writes one item as [ItemBytes] has it. Each value is preceded by whether it is there, most of
/// them together in a number of flags; what repeats from one sighting to the next is written as the
/// difference. Of one thread.
final class ItemEncoder {
  /// What kinds are written as: their places here, which must not change.
  static final List<ItemKind> KINDS = List.of(ItemKind.ARTICLE, ItemKind.TEASER);

  static final List<Block.Kind> BLOCKS =
      List.of(Block.Kind.PARAGRAPH, Block.Kind.SUBHEADING, Block.Kind.RESIDUE);

  static final List<AgeUnit> UNITS =
      List.of(
          AgeUnit.MINUTE,
          AgeUnit.HOUR,
          AgeUnit.DAY,
          AgeUnit.CALENDAR_DAY,
          AgeUnit.WEEK,
          AgeUnit.MONTH,
          AgeUnit.YEAR);

  static final int HEADLINE = 2;
  static final int DATELINE = 4;

  static final int URL = 2;
  static final int CAPTURED = 4;
  static final int CAPTURED_BETWEEN = 8;
  static final int MARK = 16;
  static final int SECTION = 32;
  static final int BETWEEN = 64;

  static final int STATED = 1;
  static final int YEAR = 2;
  static final int DAY = 4;
  static final int TIME = 8;

  static final int FROM = 1;
  static final int TO = 2;

  static final long NANOS_OF_SECOND = 1_000_000_000;

  private final ByteSink sink;

  private final FrontCoding sources = new FrontCoding();
  private final FrontCoding urls = new FrontCoding();
  private final FrontCoding sections = new FrontCoding();
  private final FrontCoding marks = new FrontCoding();
  private final DeltaMoments moments = new DeltaMoments();

  ItemEncoder(ByteSink sink) {
    this.sink = sink;
  }

  void write(NewsItem item) {
    id(item.id());
    sink.number(item.texts().size());
    item.texts().forEach(this::write);
  }

  /// As the number that all ids of [nl.knipsel.news.Identity] are in hexadecimal; any other as a
  /// text.
  private void id(String id) {
    boolean number = isNumber(id);
    sink.number(number ? 1 : 0);
    if (number) {
      sink.eight(HexFormat.fromHexDigitsToLong(id));
    } else {
      sink.text(id);
    }
  }

  private static boolean isNumber(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return id.length() == Identity.DIGITS;
  }

  private void write(SeenStory text) {
    Story story = text.story();
    sink.number(
        KINDS.indexOf(story.kind())
            | flag(HEADLINE, story.headline().isPresent())
            | flag(DATELINE, story.dateline().isPresent()));
    story.headline().ifPresent(sink::text);
    story.dateline().ifPresent(this::write);
    sink.number(story.body().size());
    story.body().forEach(this::write);
    sink.number(text.sightings().size());
    text.sightings().forEach(this::write);
  }

  private static int flag(int flag, boolean set) {
    return set ? flag : 0;
  }

  private void write(Dateline dateline) {
    sink.text(dateline.text());
    texts(dateline.places());
    texts(dateline.agencies());
  }

  private void texts(List<String> texts) {
    sink.number(texts.size());
    texts.forEach(sink::text);
  }

  private void write(Block block) {
    sink.number(BLOCKS.indexOf(block.kind()));
    sink.text(block.text());
  }

  private void write(Sighting sighting) {
    boolean interval =
        sighting.captured().filter(c -> !c.earliest().equals(c.latest())).isPresent();
    sink.number(
        KINDS.indexOf(sighting.kind())
            | flag(URL, sighting.url().isPresent())
            | flag(CAPTURED, sighting.captured().isPresent())
            | flag(CAPTURED_BETWEEN, interval)
            | flag(MARK, sighting.mark().isPresent())
            | flag(SECTION, sighting.section().isPresent())
            | flag(BETWEEN, sighting.between().isPresent()));
    sources.write(sink, sighting.source());
    sighting.url().ifPresent(url -> urls.write(sink, url));
    sink.signed(sighting.position());
    sighting.captured().ifPresent(captured -> write(captured, interval));
    sighting.mark().ifPresent(this::write);
    sighting.section().ifPresent(section -> sections.write(sink, section));
    sighting.between().ifPresent(this::write);
  }

  private void write(CaptureTime captured, boolean interval) {
    write(captured.earliest());
    if (interval) {
      write(captured.latest());
    }
  }

  private void write(PublicationWindow window) {
    sink.number(flag(FROM, window.from().isPresent()) | flag(TO, window.to().isPresent()));
    window.from().ifPresent(this::write);
    window.to().ifPresent(this::write);
  }

  private void write(TimeMark mark) {
    switch (mark) {
      case AgeLabel label -> {
        sink.number(0);
        sink.signed(label.amount());
        sink.number(UNITS.indexOf(label.unit()));
      }
      case StatedTime stated -> {
        sink.number(
            STATED
                | flag(YEAR, stated.year().isPresent())
                | flag(DAY, stated.day().isPresent())
                | flag(TIME, stated.time().isPresent()));
        stated.year().map(Year::getValue).ifPresent(sink::signed);
        stated.day().ifPresent(this::write);
        stated.time().ifPresent(this::write);
      }
    }
    marks.write(sink, mark.text());
  }

  private void write(MonthDay day) {
    sink.number(day.getMonthValue());
    sink.number(day.getDayOfMonth());
  }

  private void write(LocalTime time) {
    long nanos = time.toNanoOfDay();
    sink.number(nanos / NANOS_OF_SECOND);
    sink.signed(nanos % NANOS_OF_SECOND);
  }

  private void write(Instant moment) {
    moments.write(sink, moment);
  }
}
