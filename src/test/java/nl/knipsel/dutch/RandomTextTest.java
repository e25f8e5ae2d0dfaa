package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import nl.knipsel.dutch.TokenStreamContract.Token;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;

/// The whole chain on texts that nobody would write. `-Dseed=...` repeats a failure, `-Dtexts=...`
/// tries more.
class RandomTextTest {
  private static final int TEXTS = Integer.getInteger("texts", 1000);
  private static final long SEED = Long.getLong("seed", 20251227L);

  @Test
  void everyTextKeepsTheContractAndEveryTokenPointsAtItself() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer(DutchTokenizerFactory.NAME)
            .addTokenFilter(HyphenFilterFactory.NAME)
            .build();
    eachText((text, random) -> {
      TokenStreamContract.checkChunks(analyzer, text, random);
      for (Token token : TokenStreamContract.tokens(analyzer, text)) {
        String written = repaired(text.substring(token.start(), token.end()));
        if (token.type().equals(TokenTypes.JOINED)) {
          assertThat(written.replaceAll("[-'.,&]", ""))
              .isEqualTo(token.text().replaceAll("[-'.,&]", ""));
        } else {
          assertThat(escaped(written)).isEqualTo(escaped(token.text()));
        }
      }
    });
  }

  @Test
  void noLetterAndNoDigitIsLost() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer(DutchTokenizerFactory.NAME)
            .build();
    eachText((text, random) ->
        assertThat(lettersAndDigits(String.join("", TokenStreamContract.texts(analyzer, text))))
            .isEqualTo(lettersAndDigits(repaired(text))));
  }

  @Test
  void charFilterGivesTheRepairedTextInPiecesOfAnySize() throws IOException {
    eachText((text, random) -> {
      Reader filter = new DutchCharFilter(new TokenStreamContract.ChunkReader(text, random));
      assertThat(readAll(filter, random)).isEqualTo(repaired(text));
    });
  }

  @Test
  void offsetsOfTheCharFilterNeverGoBackAndNeverLeaveTheText() throws IOException {
    eachText((text, random) -> {
      DutchCharFilter filter = new DutchCharFilter(new StringReader(text));
      int length = readAll(filter, random).length();
      int last = 0;
      for (int i = 0; i <= length; i++) {
        assertThat(filter.correctOffset(i)).isBetween(last, text.length());
        last = filter.correctOffset(i);
      }
      assertThat(filter.correctOffset(length)).isEqualTo(text.length());
    });
  }

  /// The definition, in one piece: strip, compose, replace.
  static String repaired(String text) {
    String stripped = text.replaceAll("[\u00AD\u200B-\u200D\u2060\uFEFF]", "");
    return Normalizer.normalize(stripped, Normalizer.Form.NFC)
        .replaceAll("[\u2018\u2019\u201B\u02BC`\u00B4]", "'")
        .replaceAll("[\u2010\u2011]", "-")
        .replace("\u0132", "IJ")
        .replace("\u0133", "ij");
  }

  private static String readAll(Reader reader, Random random) throws IOException {
    StringBuilder out = new StringBuilder();
    char[] buffer = new char[1000];
    while (true) {
      int offset = random.nextInt(10);
      int count = reader.read(buffer, offset, 1 + random.nextInt(buffer.length - offset));
      if (count < 0) {
        return out.toString();
      }
      out.append(buffer, offset, count);
    }
  }

  private static List<Integer> lettersAndDigits(String text) {
    return text.codePoints()
        .filter(c -> Character.isLetter(c) || CharKind.of(c) == CharKind.DIGIT)
        .boxed()
        .toList();
  }

  private interface TextCheck {
    void check(String text, Random random) throws IOException;
  }

  private static void eachText(TextCheck check) throws IOException {
    for (int i = 0; i < TEXTS; i++) {
      Random random = new Random(SEED + i);
      String text = RandomText.of(random);
      try {
        check.check(text, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with -Dseed=%d on '%s'".formatted(SEED + i, escaped(text)), e);
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (c >= ' ' && c < 0x7F) {
            out.append((char) c);
          } else {
            out.append("\\u%04X".formatted(c));
          }
        });
    return out.toString();
  }
}
