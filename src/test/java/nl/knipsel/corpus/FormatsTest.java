package nl.knipsel.corpus;

import static nl.knipsel.corpus.Written.PAGES;
import static nl.knipsel.corpus.Written.joined;
import static nl.knipsel.corpus.Written.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.knipsel.corpus.Written.Page;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The same three pages, in every format and packing, are the same three dumps.
class FormatsTest {
  private static final RecordFields OWN =
      new RecordFields(Optional.of("doc.body"), Optional.of("link"), Optional.of("doc.at"));

  @TempDir private Path folder;

  private static byte[] each(Function<Page, byte[]> format) {
    return joined(PAGES.stream().map(format).toArray(byte[][]::new));
  }

  static Stream<Arguments> recordFormats() {
    Map<String, byte[]> formats = new LinkedHashMap<>();
    formats.put("FineWeb-2", each(page -> utf8(Written.fineWeb(page))));
    formats.put("C4", each(page -> utf8(Written.c4(page))));
    formats.put("CulturaX", each(page -> utf8(Written.culturaX(page))));
    formats.put("OSCAR", each(page -> utf8(Written.oscar(page))));
    formats.put("WET", each(Written::wet));
    formats.put("WARC", each(page -> response(page, "text/html; charset=UTF-8")));
    formats.put("WARC in gzip members", each(page -> Written.gzip(response(page, "text/html"))));
    formats.put(
        "WARC of plain text",
        each(page -> Written.response(page, "200 OK", "text/plain", utf8(page.text()))));
    formats.put(
        "WARC of resources",
        each(page -> Written.warcRecord("resource", "text/html", page, Written.html(page))));
    Map<String, UnaryOperator<byte[]>> packings = new LinkedHashMap<>();
    packings.put("", bytes -> bytes);
    packings.put(".gz", Written::gzip);
    packings.put(".zst", Written::zstd);
    packings.put(".zst.gz", bytes -> Written.gzip(Written.zstd(bytes)));
    return formats.entrySet().stream()
        .flatMap(format ->
            packings.entrySet().stream()
                .map(packing ->
                    Arguments.of(
                        format.getKey() + packing.getKey(),
                        packing.getValue().apply(format.getValue()))));
  }

  private static byte[] response(Page page, String type) {
    return Written.response(page, "200 OK", type, Written.html(page));
  }

  private static List<Dump> expected(String file) {
    List<Dump> dumps = new java.util.ArrayList<>();
    for (int i = 0; i < PAGES.size(); i++) {
      Page page = PAGES.get(i);
      dumps.add(
          new Dump(
              file + "#" + (i + 1),
              OptionalLong.empty(),
              Optional.of(page.url()),
              Optional.of(CaptureTime.exactly(Instant.parse(page.captured()))),
              page.text()));
    }
    return dumps;
  }

  private static List<Dump> withoutOffsets(Taken taken) {
    return taken.dumps.stream()
        .map(dump ->
            new Dump(dump.source(), OptionalLong.empty(), dump.url(), dump.captured(), dump.text()))
        .toList();
  }

  @Test
  void recordsSayWhereTheyBegin() throws IOException {
    byte[] lines = each(page -> utf8("\n" + Written.own(page)));
    byte[] warc = each(page -> response(page, "text/html; charset=UTF-8"));
    Map<Taken, Map.Entry<byte[], String>> read =
        Map.of(
            Taken.from(lines, OWN, Filters.NONE),
            Map.entry(lines, "{"),
            Taken.from(warc),
            Map.entry(warc, "WARC/"));
    read.forEach((taken, from) -> {
      assertThat(taken.dumps).hasSize(PAGES.size());
      for (Dump dump : taken.dumps) {
        int offset = (int) dump.offset().orElseThrow();
        assertThat(new String(from.getKey(), StandardCharsets.ISO_8859_1).substring(offset))
            .as(dump.source())
            .startsWith(from.getValue());
      }
      assertThat(taken.dumps.stream().map(Dump::offset).distinct()).hasSize(PAGES.size());
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordFormats")
  void recordsBringTextAddressAndCaptureTime(String name, byte[] bytes) throws IOException {
    Taken piped = Taken.from(bytes);
    assertThat(piped.causes()).isEmpty();
    assertThat(withoutOffsets(piped)).isEqualTo(expected("stdin"));
    Path file = Files.write(folder.resolve("2020-01-01_without_extension"), bytes);
    assertThat(withoutOffsets(Taken.from(file))).isEqualTo(expected(file.toString()));
  }

  @Test
  void otherRecordsAreReadByTheFieldsThatAreNamed() throws IOException {
    byte[] bytes = each(page -> utf8(Written.own(page)));
    assertThat(withoutOffsets(Taken.from(bytes, OWN, Filters.NONE))).isEqualTo(expected("stdin"));
  }

  @Test
  void recordsWithoutAKnownTextFieldAreRejectedOnceWithTheirFieldsAndTheOption()
      throws IOException {
    Taken taken = Taken.from(each(page -> utf8(Written.own(page))));
    assertThat(taken.dumps).isEmpty();
    assertThat(taken.causes())
        .containsExactly("stdin: NO_TEXT_FIELD: its fields: doc, link; --text-field names one");
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("2025-12-28/a.txt", utf8(PAGES.get(0).text()));
    files.put("b#.txt", utf8(PAGES.get(1).text()));
    files.put(".hidden", utf8("verborgen"));
    files.put("leesmij.md", utf8("geen dump"));
    files.put("c.txt", utf8(PAGES.get(2).text()));
    return files;
  }

  private static List<Dump> expectedFiles(String container) {
    return List.of(
        new Dump(
            container + "#2025-12-28/a.txt",
            OptionalLong.empty(),
            Optional.empty(),
            CaptureTimes.parse("2025-12-28", Taken.AMSTERDAM),
            PAGES.get(0).text()),
        new Dump(
            container + "#b%23.txt",
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            PAGES.get(1).text()),
        new Dump(
            container + "#c.txt",
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            PAGES.get(2).text()));
  }

  static Stream<Arguments> containers() {
    byte[] zip = Written.zip(files());
    byte[] tar = Written.tar(files());
    return Stream.of(
        Arguments.of("zip", zip),
        Arguments.of("tar", tar),
        Arguments.of("tar.gz", Written.gzip(tar)),
        Arguments.of("tar.zst", Written.zstd(tar)),
        Arguments.of("zip.gz", Written.gzip(zip)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void filesInContainersAreNamedByTheirPathsAndDatedByThem(String name, byte[] bytes)
      throws IOException {
    assertThat(Taken.from(bytes).dumps).isEqualTo(expectedFiles("stdin"));
    Path file = Files.write(folder.resolve("container"), bytes);
    Taken taken = Taken.from(file);
    assertThat(taken.causes()).isEmpty();
    assertThat(taken.dumps).isEqualTo(expectedFiles(file.toString()));
  }

  @Test
  void containersLieInEachOther() throws IOException {
    byte[] lines = Written.zstd(each(page -> utf8(Written.c4(page))));
    byte[] inner = Written.zip(Map.of("lines", lines));
    assertThat(withoutOffsets(Taken.from(Written.gzip(Written.tar(Map.of("inner", inner))))))
        .isEqualTo(expected("stdin#inner%23lines".replace("%23", "#")));
  }

  @Test
  void membersAndFramesFollowEachOther() throws IOException {
    byte[] gzip = each(page -> Written.gzip(utf8(Written.c4(page))));
    byte[] zstd = each(page -> Written.zstd(utf8(Written.c4(page))));
    assertThat(withoutOffsets(Taken.from(joined(gzip, new byte[700]))))
        .isEqualTo(expected("stdin"));
    assertThat(withoutOffsets(Taken.from(zstd))).isEqualTo(expected("stdin"));
  }

  @Test
  void aPackedPageHasTheNameOfItsFile() throws IOException {
    Path file = Files.write(folder.resolve("a.txt.gz"), Written.gzip(utf8("Kop\nTekst.")));
    assertThat(Taken.from(file).dumps)
        .containsExactly(
            new Dump(
                file.toString(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                "Kop\nTekst."));
  }

  @Test
  void aRecordsOwnTimeCountsBeforeTheOptionAndThatBeforeTheName() throws IOException {
    Path file =
        Files.write(
            folder.resolve("2020-01-01.jsonl"),
            utf8(
                "{\"text\":\"a\",\"url\":\"b\",\"date\":\"2024-05-18T01:58:10Z\"}\n{\"text\":\"a\",\"url\":\"b\"}\n"));
    Optional<CaptureTime> option = CaptureTimes.parse("2023-03-03", Taken.AMSTERDAM);
    Taken taken = new Taken();
    new Corpus(List.of(file), option, Taken.AMSTERDAM)
        .read(java.io.InputStream.nullInputStream(), taken);
    assertThat(taken.dumps.get(0).captured())
        .contains(CaptureTime.exactly(Instant.parse("2024-05-18T01:58:10Z")));
    assertThat(taken.dumps.get(1).captured()).isEqualTo(option);
    assertThat(Taken.from(file).dumps.get(1).captured())
        .isEqualTo(CaptureTimes.parse("2020-01-01", Taken.AMSTERDAM));
  }

  @Test
  void recordsWithoutAPageAreLeftOutByName() throws IOException {
    Page page = PAGES.get(0);
    Taken taken =
        Taken.from(
            joined(
                Written.warcRecord("warcinfo", "application/warc-fields", page, utf8("a: b\r\n")),
                Written.warcRecord(
                    "request", "application/http", page, utf8("GET / HTTP/1.1\r\n\r\n")),
                Written.response(page, "404 Not Found", "text/html", Written.html(page)),
                Written.response(page, "200 OK", "image/png", utf8("png")),
                Written.warcRecord(
                    "revisit", "application/http", page, utf8("HTTP/1.1 200 OK\r\n\r\n")),
                response(page, "text/html")));
    assertThat(taken.causes()).isEmpty();
    assertThat(taken.leftOut).hasSize(5).containsOnly(Omission.NO_PAGE);
    assertThat(taken.records)
        .containsExactly("stdin#1", "stdin#2", "stdin#3", "stdin#4", "stdin#5", "stdin#6");
    assertThat(taken.texts()).containsExactly(page.text());
  }

  @Test
  void readingGoesOnAfterTheRecordsThatAreKnown() throws IOException {
    byte[] bytes =
        utf8(
            Written.c4(PAGES.get(0))
                + "{\"text\": broken\n\n"
                + Written.c4(PAGES.get(1))
                + Written.c4(PAGES.get(2)));
    Filters filters =
        new Filters(
            List.of("zeeland.example", "MARKT.example."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Corpus corpus =
        new Corpus(
            List.of(Path.of("-")), Optional.empty(), Taken.AMSTERDAM, RecordFields.KNOWN, filters);
    List<String> all = List.of("stdin#1", "stdin#2", "stdin#4", "stdin#5");
    for (int known = 0; known <= all.size(); known++) {
      Taken taken = new Taken(known);
      corpus.read(new java.io.ByteArrayInputStream(bytes), taken);
      assertThat(taken.records).as("after %d", known).isEqualTo(all.subList(known, all.size()));
    }
  }
}
