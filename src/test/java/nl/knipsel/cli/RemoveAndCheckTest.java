package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking things out of an archive, and telling a sound one from a damaged one.
class RemoveAndCheckTest {
  private static final String BRIDGE =
      """
      Brug open
      DOMBURG (ANP) - De brug is open.
      De gemeente is tevreden.
      Meer uit Binnenland
      GOES (ANP) - In Goes is een boom geplant.
      6 uur geleden
      """;
  private static final String MARKET =
      """
      Markt verplaatst
      VEERE (ANP) - De markt is verplaatst.
      Kramen staan er al.
      Meer uit Binnenland
      GOES (ANP) - In Goes is een boom geplant.
      6 uur geleden
      """;

  @TempDir private Path folder;
  private Path bridge;
  private Path market;

  @BeforeEach
  void index() throws IOException {
    bridge = Files.writeString(folder.resolve("a.txt"), BRIDGE);
    market = Files.writeString(folder.resolve("b.txt"), MARKET);
    run("index", bridge.toString(), market.toString());
  }

  private Cli.Ran run(String... args) {
    return new Cli().archive(folder.resolve("archive")).run(args);
  }

  @Test
  void removingASourceLeavesTheArchiveAsIfItHadNeverBeenRead() {
    Cli.Ran ran = run("remove", "--source", bridge.toString());
    assertThat(ran)
        .isEqualTo(
            new Cli.Ran(
                0, "", "1 source\n1 item loses sightings and stays\n1 item is taken out\n"));
    new Cli().archive(folder.resolve("other")).run("index", market.toString());
    assertThat(run("export").out())
        .isEqualTo(new Cli().archive(folder.resolve("other")).run("export").out());
    assertThat(run("check").code()).isEqualTo(0);
    assertThat(run("index", bridge.toString()).err()).startsWith("1 dump read, 2 sightings: 1 new");
  }

  @Test
  void aPatternNamesManySources() {
    assertThat(run("remove", "--source", folder + "/*.txt").code()).isEqualTo(0);
    assertThat(run("stats").out()).contains("items             0\n");
  }

  @Test
  void whatWasRemovedNoLongerBoundsTheCaptures() throws IOException {
    // one of many: an index leaves so small a share of what was deleted in its files
    String early =
        write("2025-11-01T080000_a.txt", "Kop\nDOMBURG (ANP) - De brug is open.\nSlot.\n");
    StringBuilder page = new StringBuilder(MARKET);
    for (int i = 0; i < 40; i++) {
      page.append("GOES (ANP) - In straat %d is een boom geplant.\n7 uur geleden\n".formatted(i));
    }
    String late = write("2025-12-01T080000_b.txt", page.toString());
    Cli dated = new Cli().archive(folder.resolve("dated"));
    dated.run("index", early, late);
    assertThat(dated.run("stats", "--json").out()).contains("\"capturedFirst\":\"2025-11-01T07:00");
    dated.run("remove", "--source", early);
    assertThat(dated.run("stats", "--json").out()).contains("\"capturedFirst\":\"2025-12-01T07:00");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void whatAMinusLeavesOutStays() {
    assertThat(run("remove", "gemeente", "OR", "kramen", "-markt", "--dry-run").err())
        .contains("1 item is taken out");
  }

  @Test
  void aDryRunChangesNothing() {
    String before = run("export").out();
    assertThat(run("remove", "--source", "**", "--dry-run").err())
        .isEqualTo(
            """
            2 sources
            0 items lose sightings and stay
            3 items are taken out
            nothing was changed
            """);
    assertThat(run("export").out()).isEqualTo(before);
  }

  @Test
  void removingByQueryTakesOutWhatHasAllTheWords() {
    assertThat(run("remove", "boom", "Goes").err()).isEqualTo("1 item is taken out\n");
    assertThat(run("search", "boom").code()).isEqualTo(1);
    assertThat(run("search", "brug").code()).isEqualTo(0);
    assertThat(run("remove", "boom", "brug").code()).isEqualTo(1);
  }

  @Test
  void queryAndSourceTogetherAreAUsageError() {
    assertThat(run("remove").code()).isEqualTo(2);
    assertThat(run("remove", "boom", "--source", "x").code()).isEqualTo(2);
  }

  @Test
  void aSoundArchiveIsSaidToBe() {
    assertThat(run("check")).isEqualTo(new Cli.Ran(0, folder.resolve("archive") + ": sound\n", ""));
    assertThat(run("check", "--json").out()).isEqualTo("{\"sound\":true,\"findings\":[]}\n");
  }

  @Test
  void aFlippedByteIsFound() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("archive/index"))) {
      files = all.filter(file -> file.toString().endsWith(".cfs")).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    Cli.Ran ran = run("check");
    assertThat(files).isNotEmpty();
    assertThat(ran.code()).isEqualTo(4);
  }

  @Test
  void aForeignIdAndAnUnknownSourceAreFindings() throws IOException {
    Story story =
        new Story(
            ItemKind.TEASER,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            List.of(Block.paragraph("Iets anders.")));
    Sighting sighting =
        new Sighting(
            "nowhere.txt",
            java.util.Optional.empty(),
            1,
            ItemKind.TEASER,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    try (var writer =
        LuceneArchives.openWriter(
            folder.resolve("archive"), Configuration.read(Path.of("index-config")), false)) {
      writer.add(
          new NewsItem("0123456789abcdef", List.of(new SeenStory(story, List.of(sighting)))));
      writer.commit();
    }
    Cli.Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.out())
        .isEqualTo(
            """
            identity 0123456789abcdef: not the identity of its texts
            source nowhere.txt: unknown, and item 0123456789abcdef was seen in it
            2 findings
            """);
  }

  @Test
  void aWriterAndItsSourcesComeBackAsTheyWere() throws IOException {
    List<SourceRecord> sources = new java.util.ArrayList<>();
    try (var archive = LuceneArchives.open(folder.resolve("archive"))) {
      archive.sources(sources::add);
    }
    assertThat(sources)
        .extracting(SourceRecord::name, SourceRecord::records, SourceRecord::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(bridge.toString(), 1L, SourceRecord.State.WHOLE),
            org.assertj.core.groups.Tuple.tuple(market.toString(), 1L, SourceRecord.State.WHOLE));
  }
}
