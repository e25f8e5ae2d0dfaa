package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class DutchCharFilterTest {
  @Test
  void charactersGetOneSpellingAndKeepTheirPlace() throws IOException {
    assertThat(offsets("caf\u00E9")).isEqualTo("café 0 1 2 3 4");
    assertThat(offsets("cafe\u0301s")).isEqualTo("cafés 0 1 2 3 5 6");
    assertThat(offsets("\u00EB")).isEqualTo("ë 0 1");
    assertThat(offsets("zo\u2019n")).isEqualTo("zo'n 0 1 2 3 4");
    assertThat(offsets("\u2018a\u2019 `b\u00B4")).isEqualTo("'a' 'b' 0 1 2 3 4 5 6 7");
    assertThat(offsets("a\u2011b\u2010c")).isEqualTo("a-b-c 0 1 2 3 4 5");
    assertThat(offsets("ge\u00ADwond")).isEqualTo("gewond 0 1 3 4 5 6 7");
    assertThat(offsets("\uFEFFa\u200B\u200Db\u2060")).isEqualTo("ab 1 4 6");
    assertThat(offsets("\u00AD\u00AD")).isEqualTo(" 2");
    assertThat(offsets("b\u0133s")).isEqualTo("bijs 0 1 2 2 3");
  }

  @Test
  void leftOutCharactersDoNotPartALetterFromItsMark() throws IOException {
    assertThat(offsets("e\u00AD\u0301x")).isEqualTo("éx 0 3 4");
  }

  @Test
  void everythingIsComposedAsInNfc() throws IOException {
    assertThat(offsets("\u1112\u1161\u11AB\u1100")).isEqualTo("한\u1100 0 3 4");
    assertThat(offsets("\uD55C\u11AB")).isEqualTo("\uD55C\u11AB 0 1 2");
    assertThat(offsets("\uD558\u11AB")).isEqualTo("한 0 2");
    assertThat(offsets("\u212B\u2126")).isEqualTo("ÅΩ 0 1 2");
    assertThat(offsets("\u0958x")).isEqualTo("\u0915\u093Cx 0 1 1 2");
    assertThat(offsets("a\u0301\u0323b")).isEqualTo("ạ\u0301b 0 1 3 4");
    assertThat(offsets("\uD87E\uDC00")).isEqualTo("\u4E3D 0 2");
    assertThat(offsets("\uD804\uDC99\uD804\uDCBA")).isEqualTo("\uD804\uDC9A 0 1 4");
  }

  @Test
  void brokenPairsPass() throws IOException {
    assertThat(offsets("\uD83Da\uDE00\uD83D")).isEqualTo("\uD83Da\uDE00\uD83D 0 1 2 3 4");
  }

  @Test
  void marksWithoutEndAreTakenInPieces() throws IOException {
    String text = "e" + "\u0301".repeat(10_000) + "x";
    String expected = Normalizer.normalize(text, Normalizer.Form.NFC);
    DutchCharFilter filter = new DutchCharFilter(new StringReader(text));
    assertThat(read(filter)).isEqualTo(expected);
    assertThat(filter.correctOffset(expected.length())).isEqualTo(text.length());
  }

  @Test
  void marksMeetTheirLettersWhereverABufferEnds() throws IOException {
    for (int before = 8150; before < 8210; before++) {
      String plain = "a".repeat(before);
      DutchCharFilter filter = new DutchCharFilter(new StringReader(plain + "e\u0301x"));
      char[] all = new char[10_000];
      int count = filter.read(all, 0, all.length);
      assertThat(new String(all, 0, count)).isEqualTo(plain + "\u00E9x");
      assertThat(filter.correctOffset(before + 1)).isEqualTo(before + 2);
    }
  }

  @Test
  void readsNothingWhereNothingIsAskedFor() throws IOException {
    try (DutchCharFilter filter = new DutchCharFilter(new StringReader("a"))) {
      assertThat(filter.read(new char[1], 0, 0)).isZero();
      assertThat(filter.read()).isEqualTo('a');
      assertThat(filter.read()).isEqualTo(-1);
      assertThat(filter.read(new char[1], 0, 1)).isEqualTo(-1);
    }
  }

  @Test
  void termsOfWildcardQueriesAreRepairedToo() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer(DutchTokenizerFactory.NAME)
            .build()) {
      BytesRef term = analyzer.normalize("text", "Indie\u0308\u2019");
      assertThat(term.utf8ToString()).isEqualTo("Indi\u00EB'");
    }
  }

  /// The text as read, then the original offset of each of its characters and of its end.
  private static String offsets(String text) throws IOException {
    DutchCharFilter filter = new DutchCharFilter(new StringReader(text));
    String out = read(filter);
    List<String> offsets =
        IntStream.rangeClosed(0, out.length())
            .mapToObj(i -> String.valueOf(filter.correctOffset(i)))
            .toList();
    return out + offsets.stream().collect(Collectors.joining(" ", " ", ""));
  }

  private static String read(DutchCharFilter filter) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int c = filter.read(); c >= 0; c = filter.read()) {
      out.append((char) c);
    }
    return out.toString();
  }
}
