package nl.knipsel.page;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.news.Block;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every character of a dump that is not blank is in exactly one place of its page. A mark that was
/// read in a dateline or in a line of residue stands there, too; it need not be counted again.
class NothingIsLostTest {
  static List<String> samples() {
    return Samples.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ofAWholePage(String page) {
    assertNothingIsLost(page, "whole");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ofAPageCutAtEveryByte(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      assertNothingIsLost(new String(bytes, 0, cut, StandardCharsets.UTF_8), "head " + cut);
      assertNothingIsLost(
          new String(bytes, cut, bytes.length - cut, StandardCharsets.UTF_8), "tail " + cut);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ofAPageWithLostBreaks(String page) {
    assertNothingIsLost(page.replace("\n", ""), "no breaks");
    assertNothingIsLost(page.replace("\n", " "), "blanks");
    assertNothingIsLost(page.replace("\n\n", "\n"), "no blank lines");
    for (int i = page.indexOf('\n'); i >= 0; i = page.indexOf('\n', i + 1)) {
      assertNothingIsLost(page.substring(0, i) + page.substring(i + 1), "without break " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251228, 42_424_242})
  void ofShuffledLinesOfAllPages(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> lines =
          new ArrayList<>(Arrays.asList(String.join("\n", Samples.ALL).split("\n", -1)));
      Collections.shuffle(lines, random);
      String page = String.join("\n", lines.subList(0, random.nextInt(lines.size())));
      assertNothingIsLost(page, "seed " + seed + ", round " + round);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20251229, 77_777_777})
  void ofRandomPiecesOfPages(long seed) {
    List<String> pieces =
        List.of(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "  ",
            "GOES",
            "GOES - ",
            "(ANP)",
            "(",
            ")",
            "/",
            " - ",
            "–",
            "3 uur geleden",
            "16 mei",
            "2020",
            "11:22",
            "-",
            ",",
            ".",
            "Meer uit ",
            "Sport",
            "Webmail",
            "Lees ook:",
            "Door ANP - ",
            "date 2025-12-28 ",
            "Editie: ",
            "- Sport 9:31 ",
            "Net binnen\n",
            "ANP ",
            "De man is terecht.",
            "Update: ",
            "00u00",
            "gisteren",
            "Ã«",
            "ƫ",
            "\u00A0",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\u0000",
            "\uD800",
            "\uDC00",
            "é",
            "e\u0301",
            "on 14 June 2025 at 10:34");
    Random random = new Random(seed);
    for (int round = 0; round < 1500; round++) {
      String page =
          Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
              .limit(random.nextInt(30))
              .collect(Collectors.joining());
      assertNothingIsLost(page, "seed " + seed + ", round " + round);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20251230})
  void ofRandomText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      String page =
          random
              .ints(random.nextInt(200), 0, 0x3000)
              .mapToObj(c -> String.valueOf((char) (random.nextInt(8) == 0 ? '\n' : c)))
              .collect(Collectors.joining());
      assertNothingIsLost(page, "seed " + seed + ", round " + round);
    }
  }

  private static void assertNothingIsLost(String dump, String which) {
    Page page = Samples.READER.read(dump);
    Map<Character, Integer> given = count(Stream.of(Mojibake.mend(dump)));
    Map<Character, Integer> once = count(texts(page));
    Map<Character, Integer> again = count(repeatedMarks(page));
    Map<Character, Integer> excess = new TreeMap<>(once);
    given.forEach((c, times) -> {
      int left = once.getOrDefault(c, 0) - times;
      excess.put(c, left < 0 ? Math.min(0, left + again.getOrDefault(c, 0)) : left);
    });
    excess.values().removeIf(left -> left == 0);
    if (!excess.isEmpty()) {
      fail("%s: too many (or too few) of %s%n%s%nis read as%n%s", which, excess, dump, page);
    }
  }

  private static Map<Character, Integer> count(Stream<String> texts) {
    Map<Character, Integer> counts = new HashMap<>();
    texts
        .flatMapToInt(String::chars)
        .mapToObj(c -> (char) c)
        .filter(c -> !Blanks.isBlank(c))
        .forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }

  private static Stream<String> texts(Page page) {
    return Stream.concat(
        page.unparsed().stream().map(Unparsed::text),
        page.entries().stream()
            .flatMap(entry ->
                Stream.of(
                        entry.story().headline().stream(),
                        entry.story().dateline().map(Dateline::text).stream(),
                        entry.story().body().stream().map(Block::text),
                        entry.mark().map(TimeMark::text).stream()
                            .filter(mark -> !stands(mark, entry.story())),
                        isFlash(page, entry) ? entry.section().stream() : Stream.<String>empty())
                    .flatMap(texts -> texts)));
  }

  private static Stream<String> repeatedMarks(Page page) {
    return page.entries().stream()
        .flatMap(entry ->
            entry.mark().map(TimeMark::text).stream().filter(mark -> stands(mark, entry.story())));
  }

  private static boolean stands(String mark, Story story) {
    return Stream.concat(
            story.dateline().map(Dateline::text).stream(),
            story.body().stream()
                .filter(block -> block.kind() == Block.Kind.RESIDUE)
                .map(Block::text))
        .anyMatch(text -> text.contains(mark));
  }

  /// The section of a flash stands on its own line, behind the dash.
  private static boolean isFlash(Page page, Entry entry) {
    return page.unparsed().stream()
        .anyMatch(unparsed -> unparsed.line() == entry.line() && unparsed.text().equals("-"));
  }
}
