package nl.knipsel.corpus;

import static nl.knipsel.corpus.Written.PAGES;
import static nl.knipsel.corpus.Written.joined;
import static nl.knipsel.corpus.Written.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Input that is made, or happens, to do harm: named, counted, survived.
class HostileInputTest {
  private static final String GOOD = Written.c4(PAGES.get(0));

  @TempDir private Path folder;

  @Test
  void aLineOf200MegabytesIsPassedByWithoutBeingHeld() throws IOException {
    byte[] piece = utf8("a".repeat(1 << 20));
    InputStream line =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(200, piece).stream().map(ByteArrayInputStream::new).toList()));
    InputStream all =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(utf8(GOOD + "{\"text\":\"")),
                    line,
                    new ByteArrayInputStream(utf8("\"}\n" + GOOD)))));
    Taken taken = new Taken();
    new Corpus(List.of(Path.of("-")), Optional.empty(), Taken.AMSTERDAM).read(all, taken);
    assertThat(taken.records).containsExactly("stdin#1", "stdin#2", "stdin#3");
    assertThat(taken.causes())
        .containsExactly(
            "stdin#2: TOO_LARGE: a line of %d bytes at byte %d"
                .formatted((200 << 20) + 11, utf8(GOOD).length));
  }

  @Test
  void brokenLinesAreRejectedByThemselves() throws IOException {
    byte[] latin = "{\"text\":\"caf\u00e9\",\"url\":\"x\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes =
        joined(
            utf8(GOOD),
            utf8("{\"text\": 'a'}\n"),
            latin,
            utf8("[1]\n{} {}\n{\"url\":\"x\"}\n{\"text\":\"\",\"url\":\"x\"}\n" + GOOD));
    Taken taken = Taken.from(bytes);
    assertThat(taken.texts()).containsExactly(PAGES.get(0).text(), PAGES.get(0).text());
    assertThat(taken.rejections)
        .extracting(Rejection::source, Rejection::cause)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("stdin#2", Rejection.Cause.NOT_JSON),
            org.assertj.core.groups.Tuple.tuple("stdin#3", Rejection.Cause.NOT_UTF8),
            org.assertj.core.groups.Tuple.tuple("stdin#4", Rejection.Cause.NOT_JSON),
            org.assertj.core.groups.Tuple.tuple("stdin#5", Rejection.Cause.NOT_JSON),
            org.assertj.core.groups.Tuple.tuple("stdin#6", Rejection.Cause.NO_TEXT_FIELD),
            org.assertj.core.groups.Tuple.tuple("stdin#7", Rejection.Cause.EMPTY));
    assertThat(taken.causes().get(1))
        .isEqualTo(
            "stdin#3: NOT_UTF8: at byte 12 of the line at byte "
                + (utf8(GOOD).length + "{\"text\": 'a'}\n".length()));
  }

  @Test
  void bombsEndInTheirContainerAndTheRunGoesOn() throws IOException {
    byte[] lines = new byte[100 << 20];
    java.util.Arrays.fill(lines, (byte) ' ');
    byte[] head = utf8("{\"text\":\"");
    System.arraycopy(head, 0, lines, 0, head.length);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.gz", Written.gzip(lines));
    files.put("bomb.zst", Written.zstd(lines));
    files.put("bomb.txt", lines);
    files.put("good.txt", utf8(PAGES.get(1).text()));
    Path zip = Files.write(folder.resolve("bombs.zip"), Written.zip(files));
    for (Taken taken : List.of(Taken.from(zip), Taken.from(Files.readAllBytes(zip)))) {
      assertThat(taken.texts()).containsExactly(PAGES.get(1).text());
      assertThat(taken.rejections)
          .extracting(Rejection::cause)
          .containsExactly(Rejection.Cause.BOMB, Rejection.Cause.BOMB, Rejection.Cause.BOMB);
    }
  }

  @Test
  void containersAreOpenedToABoundedDepth() throws IOException {
    byte[] bytes = utf8(GOOD);
    for (int i = 0; i < 6; i++) {
      bytes = Written.gzip(bytes);
    }
    assertThat(Taken.from(bytes).texts()).hasSize(1);
    assertThat(Taken.from(Written.gzip(bytes)).causes())
        .containsExactly("stdin: TOO_DEEP: more than 6 containers");
  }

  @Test
  void anEncryptedZipIsSaidToBe() throws IOException {
    byte[] zip = Written.zip(Map.of("a.txt", utf8("tekst")));
    for (int i = 0; i + 4 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 3 || zip[i + 2] == 1)) {
        zip[i + (zip[i + 2] == 3 ? 6 : 8)] |= 1;
      }
    }
    Path file = Files.write(folder.resolve("a.zip"), zip);
    for (Taken taken : List.of(Taken.from(file), Taken.from(zip))) {
      assertThat(taken.rejections)
          .extracting(Rejection::cause)
          .containsExactly(Rejection.Cause.ENCRYPTED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, PDF",
    "\u0089PNG, PNG picture",
    "GIF89a, GIF picture",
    "PAR1, Parquet",
    "BZh91AY, bzip2",
    "[ {\"text\": \"a\"} ], a JSON array: write its objects a line each (jq -c '.[]')",
  })
  void otherFormatsAreNamed(String head, String name) throws IOException {
    assertThat(Taken.from((head + " ...").getBytes(StandardCharsets.ISO_8859_1)).causes())
        .containsExactly("stdin: OTHER_FORMAT: " + name);
  }

  @Test
  void linksIntoFoldersAboveAndWhatIsNoFileArePassedOverByName() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "tekst");
    Path inner = Files.createDirectories(folder.resolve("b/c"));
    Files.createSymbolicLink(inner.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("e"), Path.of("/dev/null"));
    Files.createSymbolicLink(folder.resolve("f"), folder.resolve("gone"));
    assumeTrue(Files.exists(Path.of("/dev/null")));
    Taken taken = Taken.from(folder);
    Files.delete(folder.resolve("e"));
    assertThat(taken.records.stream().map(name -> name.replace(folder + "/", "")))
        .containsExactly("a.txt", "b/c/loop", "d.txt", "e", "f");
    assertThat(taken.rejections)
        .extracting(Rejection::cause)
        .containsExactly(Rejection.Cause.LOOP, Rejection.Cause.NO_FILE, Rejection.Cause.UNREADABLE);
  }

  @Test
  void linksAndDevicesInATarArePassedOverByName() throws IOException {
    byte[] tar =
        joined(
            Written.tarFile("a", '2', new byte[0]),
            Written.tarFile("b", '3', new byte[0]),
            Written.tarFile("c/", '5', new byte[0]),
            Written.tarFile("d.txt", '0', utf8("tekst")),
            new byte[1024]);
    Taken taken = Taken.from(tar);
    assertThat(taken.texts()).containsExactly("tekst");
    assertThat(taken.causes())
        .containsExactly("stdin#a: NO_FILE: a link", "stdin#b: NO_FILE: a device");
  }

  @Test
  void longNamesInATarAreRead() throws IOException {
    String name = "map/".repeat(60) + "2025-12-28.txt";
    String pair = " path=pax-" + name + "\n";
    String record = (pair.length() + 3) + pair;
    byte[] tar =
        joined(
            Written.tarFile("././@LongLink", 'L', utf8(name + "\0")),
            Written.tarFile("short", '0', utf8("een")),
            Written.tarFile("pax", 'x', utf8(record)),
            Written.tarFile("short", '0', utf8("twee")),
            Written.tarFile("short", '0', utf8("drie")),
            new byte[1024]);
    assertThat(Taken.from(tar).records)
        .containsExactly("stdin#" + name, "stdin#pax-" + name, "stdin#short");
  }
}
