package nl.knipsel.corpus;

import static nl.knipsel.corpus.Written.PAGES;
import static nl.knipsel.corpus.Written.joined;
import static nl.knipsel.corpus.Written.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Good files that are cut off at every byte, or have a byte that is wrong.
class DamagedInputTest {
  private static final List<String> TEXTS = PAGES.stream().map(Written.Page::text).toList();

  @TempDir private Path folder;

  /// A file in parts, each of which is complete with its last byte.
  static final class Parts {
    private final List<byte[]> parts;
    private final byte[] end;

    Parts(List<byte[]> parts, byte[] end) {
      this.parts = parts;
      this.end = end;
    }

    byte[] whole() {
      return joined(joined(parts.toArray(byte[][]::new)), end);
    }

    long completeIn(int length) {
      int from = 0;
      long complete = 0;
      for (byte[] part : parts) {
        from += part.length;
        complete += from <= length ? 1 : 0;
      }
      return complete;
    }
  }

  private static Parts parts(java.util.function.Function<Written.Page, byte[]> part) {
    return new Parts(PAGES.stream().map(part).toList(), new byte[0]);
  }

  static Stream<Arguments> files() {
    List<byte[]> tar =
        PAGES.stream().map(page -> Written.tarFile("a.txt", '0', utf8(page.text()))).toList();
    return Stream.of(
        Arguments.of("gzip", parts(page -> Written.gzip(utf8(Written.c4(page))))),
        Arguments.of("zstd", parts(page -> Written.zstd(utf8(Written.c4(page))))),
        Arguments.of("WET", parts(Written::wet)),
        Arguments.of("WET in gzip", parts(page -> Written.gzip(Written.wet(page)))),
        Arguments.of(
            "WARC",
            parts(page -> Written.response(page, "200 OK", "text/html", Written.html(page)))),
        Arguments.of("JSON Lines", parts(page -> utf8(Written.c4(page)))),
        Arguments.of("tar", new Parts(tar, new byte[1024])),
        Arguments.of("zip", zip()));
  }

  private static Parts zip() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < PAGES.size(); i++) {
      files.put(i + ".txt", utf8(TEXTS.get(i)));
    }
    byte[] zip = Written.zip(files);
    List<Integer> starts = new java.util.ArrayList<>();
    for (int i = 0; i + 3 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 3 || zip[i + 2] == 1)) {
        starts.add(i);
      }
    }
    List<byte[]> parts = new java.util.ArrayList<>();
    for (int i = 0; i < PAGES.size(); i++) {
      parts.add(Arrays.copyOfRange(zip, starts.get(i), starts.get(i + 1)));
    }
    return new Parts(parts, Arrays.copyOfRange(zip, starts.get(PAGES.size()), zip.length));
  }

  /// How many bytes show what the file is; fewer are a page of text.
  private static int recognised(byte[] whole) {
    int length = 1;
    while (Kind.of(Arrays.copyOf(whole, length)) != Kind.of(Arrays.copyOf(whole, Kind.LOOK))) {
      length++;
    }
    return length;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void whatWasCompleteBeforeACutIsKeptAndTheCutIsTold(String name, Parts parts) throws IOException {
    byte[] whole = parts.whole();
    assertThat(Taken.from(whole).texts()).isEqualTo(TEXTS);
    for (int length = recognised(whole); length < whole.length; length++) {
      Taken taken = Taken.from(Arrays.copyOf(whole, length));
      List<String> wanted = TEXTS.subList(0, (int) parts.completeIn(length));
      assertThat(taken.texts())
          .as("%s cut at %d: %s", name, length, taken.causes())
          .isEqualTo(TEXTS.subList(0, Math.max(wanted.size(), taken.texts().size())));
      if (parts.completeIn(length) == parts.completeIn(length - 1) && !name.equals("JSON Lines")) {
        assertThat(taken.rejections).as("%s cut at %d", name, length).hasSize(1);
      }
    }
  }

  @Test
  void aZipFileWithoutItsDirectoryIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = zip().whole();
    for (int length = recognised(whole); length < whole.length; length += 7) {
      Path file = Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, length));
      Taken taken = Taken.from(file);
      assertThat(taken.texts())
          .as("cut at %d", length)
          .isEqualTo(TEXTS.subList(0, (int) zip().completeIn(length)));
      assertThat(taken.rejections).as("cut at %d", length).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aWrongByteNeverEndsTheRun(String name, Parts parts) throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = parts.whole();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Taken taken = Taken.from(bytes);
      assertThat(taken.dumps.size() + taken.rejections.size() + taken.leftOut.size())
          .as("%s, byte %d, seed %d", name, at, seed)
          .isPositive();
    }
  }

  @Test
  void aBrokenContainerEndsNeitherItsNeighboursNorWhatHoldsIt() throws IOException {
    byte[] gzip = Written.gzip(utf8(Written.c4(PAGES.get(0)).repeat(50)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", utf8(TEXTS.get(0)));
    files.put("b.gz", Arrays.copyOf(gzip, gzip.length / 2));
    files.put("c.txt", utf8(TEXTS.get(2)));
    for (byte[] bytes : List.of(Written.tar(files), Written.zip(files))) {
      Taken taken = Taken.from(bytes);
      assertThat(taken.texts()).contains(TEXTS.get(0), TEXTS.get(2));
      assertThat(taken.causes())
          .containsExactly("stdin#b.gz: DAMAGED: cut off after " + (gzip.length / 2) + " bytes");
    }
  }

  @Test
  void aLengthThatLiesRejectsItsRecordAndWhatFollows() throws IOException {
    byte[] first = Written.wet(PAGES.get(0));
    byte[] second = Written.wet(PAGES.get(1));
    byte[] third = Written.wet(PAGES.get(2));
    String length = "Content-Length: " + utf8(TEXTS.get(1)).length;
    for (String lie : List.of("Content-Length: 10", "Content-Length: 120")) {
      byte[] lying =
          new String(second, java.nio.charset.StandardCharsets.ISO_8859_1)
              .replace(length, lie)
              .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      Taken taken = Taken.from(joined(first, lying, third));
      assertThat(taken.texts()).containsExactly(TEXTS.get(0));
      assertThat(taken.causes().getFirst())
          .isEqualTo(
              "stdin#2: DAMAGED: the length of the record at byte " + first.length + " is wrong");
    }
    Taken huge =
        Taken.from(
            joined(
                first,
                utf8(
                    new String(second, java.nio.charset.StandardCharsets.UTF_8)
                        .replace(length, "Content-Length: 99999999999"))));
    assertThat(huge.texts()).containsExactly(TEXTS.get(0));
    assertThat(huge.rejections).hasSize(1);
  }
}
