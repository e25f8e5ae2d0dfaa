package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knipsel.dutch.CannedTokens.Canned;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchLemmaFilterTest {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "leden", List.of("lijden", "lid", "leed"),
          "huizen", List.of("huis", "huizen"),
          "liep", List.of("lopen"));

  private final Lexicon lexicon = form -> WORDS.getOrDefault(form, List.of());

  @Test
  void allLemmasStandAtThePlaceOfTheWord() throws IOException {
    assertThat(read(filter(CannedTokens.words("de leden liep"))))
        .containsExactly(
            "de+ 1 0-2 word",
            "lijden 1 3-8 word",
            "lid 0 3-8 word",
            "leed 0 3-8 word",
            "lopen 1 9-13 word");
  }

  @ParameterizedTest
  @ValueSource(strings = {TokenTypes.PART, "<URL>", "<EMAIL>", "<NUM>"})
  void otherThanWordsAreLeftAsTheyAre(String type) throws IOException {
    CannedTokens tokens = new CannedTokens(List.of(new Canned("leden", type, false)));
    assertThat(read(filter(tokens))).containsExactly("leden 1 0-5 " + type);
  }

  @Test
  void lemmasOfJoinedWordsAreJoinedWords() throws IOException {
    CannedTokens tokens = new CannedTokens(List.of(new Canned("huizen", TokenTypes.JOINED, false)));
    assertThat(read(filter(tokens))).containsExactly("huis 1 0-6 joined", "huizen 0 0-6 joined");
  }

  @Test
  void keywordsAreLeftAsTheyAre() throws IOException {
    CannedTokens tokens = new CannedTokens(List.of(new Canned("leden", "name", true)));
    assertThat(read(filter(tokens))).containsExactly("leden 1 0-5 name");
  }

  @Test
  void tokensWithoutALetterAreLeftAsTheyAre() throws IOException {
    CannedTokens tokens = new CannedTokens(List.of(new Canned("1.000", "other", false)));
    assertThat(read(filter(tokens))).containsExactly("1.000 1 0-5 other");
  }

  @Test
  void laterFiltersMayChangeWhatTheyGet() throws IOException {
    TokenStream spoiler =
        new TokenFilter(filter(CannedTokens.words("leden huizen"))) {
          private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
          private final TypeAttribute type = addAttribute(TypeAttribute.class);
          private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

          @Override
          public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
              return false;
            }
            type.setType(term + "/" + type.type() + "/" + offset.endOffset());
            term.setEmpty().append("spoiled");
            offset.setOffset(0, 1);
            return true;
          }
        };
    assertThat(read(spoiler))
        .containsExactly(
            "spoiled 1 0-1 lijden/word/5",
            "spoiled 0 0-1 lid/word/5",
            "spoiled 0 0-1 leed/word/5",
            "spoiled 1 0-1 huis/word/12",
            "spoiled 0 0-1 huizen/word/12");
  }

  @Test
  void streamThatWasLeftInTheMiddleBeginsAnew() throws IOException {
    TokenStream stream = filter(CannedTokens.words("leden liep"));
    stream.reset();
    assertThat(stream.incrementToken()).isTrue();
    assertThat(read(stream)).hasSize(4).first().isEqualTo("lijden 1 0-5 word");
  }

  @Test
  void moreWordsThanTheCacheHoldsAreStillRight() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Canned> tokens = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      String word = Integer.toString(random.nextInt(20_000), 36) + "x".repeat(random.nextInt(45));
      tokens.add(Canned.word(word + "q"));
      expected.add(word + "q+");
    }
    assertThat(
            read(filter(new CannedTokens(tokens))).stream()
                .map(t -> t.substring(0, t.indexOf(' '))))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  private TokenStream filter(TokenStream input) {
    return new DutchLemmaFilter(input, lexicon, word -> word + "+");
  }

  private static List<String> read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    List<String> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(
          "%s %d %d-%d %s"
              .formatted(
                  term,
                  increment.getPositionIncrement(),
                  offset.startOffset(),
                  offset.endOffset(),
                  type.type()));
    }
    stream.end();
    return tokens;
  }
}
