package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemBytesTest {
  private static final int SEEDS = 2_000;

  private static final List<String> PIECES =
      List.of(
          "a",
          "é",
          "ij",
          " ",
          "\u2019",
          "\u0301",
          "\uD83D\uDCF0",
          "\uD83D\uDCF1",
          "\uD83D",
          "\uDCF0",
          "\u0000",
          "\uFFFF",
          "https://krant.example/",
          "nieuws.jsonl#");

  /// Items in which everything may be there or not, with characters and moments of all kinds.
  private record Drawn(Random random) {
    NewsItem item() {
      String id =
          random.nextBoolean()
              ? HexFormat.of().toHexDigits(random.nextLong())
              : random.nextBoolean() ? "00000000000000AB" : text();
      return new NewsItem(id, some(1, this::seen));
    }

    private SeenStory seen() {
      Optional<String> headline = maybe(this::text);
      List<Block> body = some(headline.isEmpty() ? 1 : 0, this::block);
      Story story = new Story(of(ItemKind.values()), headline, maybe(this::dateline), body);
      return new SeenStory(story, some(1, this::sighting));
    }

    private Dateline dateline() {
      return new Dateline(text(), some(0, this::text), some(0, this::text));
    }

    private Block block() {
      return new Block(of(Block.Kind.values()), "x" + text());
    }

    private Sighting sighting() {
      return new Sighting(
          text(),
          maybe(this::text),
          random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(40),
          of(ItemKind.values()),
          maybe(this::captured),
          maybe(this::mark),
          maybe(this::text),
          maybe(this::window));
    }

    private CaptureTime captured() {
      List<Instant> ends = random.nextBoolean() ? ends() : List.of(moment());
      return new CaptureTime(ends.getFirst(), ends.getLast());
    }

    private PublicationWindow window() {
      List<Instant> ends = ends();
      return new PublicationWindow(maybe(ends::getFirst), maybe(ends::getLast));
    }

    private List<Instant> ends() {
      return List.of(moment(), moment()).stream().sorted().toList();
    }

    private Instant moment() {
      Instant second = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(300_000_000));
      return switch (random.nextInt(6)) {
        case 0 -> second.plusMillis(random.nextInt(1000));
        case 1 -> second.plusNanos(random.nextInt(1_000_000_000));
        case 2 -> of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.EPOCH.minusMillis(1));
        default -> second;
      };
    }

    private TimeMark mark() {
      if (random.nextBoolean()) {
        return new AgeLabel(random.nextInt() & Integer.MAX_VALUE, of(AgeUnit.values()), text());
      }
      Optional<MonthDay> day =
          maybe(() -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)));
      Optional<LocalTime> time =
          day.isEmpty() || random.nextBoolean() ? Optional.of(time()) : Optional.empty();
      return new StatedTime(day.flatMap(d -> maybe(this::year)), day, time, text());
    }

    private Year year() {
      return Year.of(of(Year.MIN_VALUE, -1, 0, 1999, 2025, Year.MAX_VALUE));
    }

    private LocalTime time() {
      return random.nextBoolean()
          ? LocalTime.of(random.nextInt(24), random.nextInt(60))
          : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int least, Supplier<T> value) {
      List<T> values = new ArrayList<>();
      for (int i = least + random.nextInt(4); i > 0; i--) {
        values.add(value.get());
      }
      return values;
    }

    @SafeVarargs
    private <T> T of(T... values) {
      return values[random.nextInt(values.length)];
    }
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
    for (NewsItem item : ContractItems.in(folder).items()) {
      assertThat(ItemBytes.read(ItemBytes.of(item))).isEqualTo(item);
    }
  }

  @Test
  void anyItemIsReadBack() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NewsItem item = new Drawn(new Random(seed)).item();
      assertThat(ItemBytes.read(ItemBytes.of(item))).as("seed %d", seed).isEqualTo(item);
    }
  }

  @Test
  void isReadFromWithinAnArray() {
    NewsItem item = new Drawn(new Random(1)).item();
    byte[] bytes = ItemBytes.of(item);
    byte[] among = new byte[bytes.length + 5];
    Arrays.fill(among, (byte) 0x55);
    System.arraycopy(bytes, 0, among, 2, bytes.length);
    assertThat(ItemBytes.read(among, 2, bytes.length)).isEqualTo(item);
  }

  /// Either it is no item any more, which is said, or it is another one.
  @Test
  void whatIsDamagedIsRefusedOrAnotherItem() {
    int refused = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = ItemBytes.of(new Drawn(random).item());
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        ItemBytes.read(bytes);
      } catch (ArchiveException e) {
        assertThat(e).as("seed %d", seed).hasMessageStartingWith("a stored item cannot be read: ");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(SEEDS / 4);
  }

  @Test
  void whatIsCutOffIsRefused() {
    for (int seed = 0; seed < SEEDS / 10; seed++) {
      Random random = new Random(seed);
      byte[] bytes = ItemBytes.of(new Drawn(random).item());
      assertRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
    }
  }

  @Test
  void jsonIsRefused() {
    assertThatThrownBy(() -> ItemBytes.read("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArchiveException.class)
        .hasMessage("a stored item cannot be read: it has format 123");
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> ItemBytes.read(bytes))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("a stored item cannot be read: ");
  }
}
