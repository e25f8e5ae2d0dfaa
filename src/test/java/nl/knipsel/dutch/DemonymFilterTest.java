package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonymFilterTest {
  private static final Demonyms DEMONYMS =
      new Demonyms(
          Map.of(
              "russisch", List.of("rusland"),
              "rus", List.of("rusland"),
              "amerikaans", List.of("amerika", "vs"),
              "pool", List.of("polen"),
              "koreaans", List.of("korea")));

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
          return new TokenStreamComponents(
              tokenizer, new DemonymFilter(new StackFilter(tokenizer), DEMONYMS));
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          de russisch aanval | de[0-2] russisch[3-11] rusland/part+0[3-11] aanval[12-18]
          een rus            | een[0-3] rus[4-7] rusland/part+0[4-7]
          rus rus            | rus[0-3] rusland/part+0[0-3] rus[4-7] rusland/part+0[4-7]
          rusland            | rusland[0-7]
          amerikaans         | amerikaans[0-10] amerika/part+0[0-10] vs/part+0[0-10]
          rus,russisch x     | rus[0-12] russisch+0[0-12] rusland/part+0[0-12] x[13-14]
          pool,polen x       | pool[0-10] polen+0[0-10] x[11-12]
          polen,pool         | polen[0-10] pool+0[0-10]
          pool,polen/part@0  | pool[0-17] polen/part+0[0-17]
          pool,x/part,polen/part z | pool[0-22] polen/part+0[0-22] x/part+0[0-22] z[23-24]
          pool,polen/joined  | pool[0-17] polen/part+0[0-17] polen/joined+0[0-17]
          x,rus/part         | x[0-10] rus/part+0[0-10]
          rus/joined rus/part| rus/joined[0-10] rus/part[11-19]
          x,rus              | x[0-5] rus+0[0-5] rusland/part+0[0-5]
          ""                 | ""
          """)
  void putsCountriesBehindTheLemmas(String text, String tokens) {
    assertThat(TokenStreamContract.print(analyzer, text)).isEqualTo(tokens);
  }

  @Test
  void partsOfHyphenatedWordsAreLookedUp() throws IOException {
    Analyzer chain =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            DutchTokenizer tokenizer = new DutchTokenizer();
            Lemmatizer lemmatizer =
                new Lemmatizer(
                    Map.of(
                        "koreaanse", List.of("koreaans"),
                        "amerikaans", List.of("amerikaans")),
                    Lexicon.EMPTY,
                    w -> w);
            return new TokenStreamComponents(
                tokenizer,
                new DemonymFilter(
                    new DutchLemmaFilter(new HyphenFilter(tokenizer), lemmatizer), DEMONYMS));
          }
        };
    assertThat(TokenStreamContract.print(chain, "een noord-koreaanse raket"))
        .isEqualTo(
            "een[0-3] noord[4-9] noordkoreaans/joined+0x2[4-19]"
                + " noordkoreaanse/joined+0x2[4-19]"
                + " koreaans[10-19] korea/part+0[10-19] raket[20-25]");
    // the joined form must not lend its length to the country
    assertThat(TokenStreamContract.print(chain, "russisch-amerikaans"))
        .isEqualTo(
            "russisch[0-8] rusland/part+0[0-8] russischamerikaans/joined+0x2[0-19]"
                + " russischamerikaan/joined+0x2[0-19]"
                + " amerikaans[9-19] amerika/part+0[9-19] vs/part+0[9-19]");
  }

  /// Offsets may not go back, so the country has to come before the part.
  @Test
  void partThatBeginsLaterInTheWordComesAfterTheCountry() throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", "rus,land/part@3 x")) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      StringBuilder tokens = new StringBuilder();
      stream.reset();
      while (stream.incrementToken()) {
        tokens.append(term).append('[').append(offset.startOffset()).append("] ");
      }
      assertThat(tokens).hasToString("rus[0] rusland[0] land[3] x[16] ");
    }
  }

  @Test
  void countriesAreKeywordsAndNothingElseIs() throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", "amerikaans rus x")) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
      StringBuilder keywords = new StringBuilder();
      stream.reset();
      while (stream.incrementToken()) {
        keywords.append(keyword.isKeyword() ? "*" : "").append(term).append(' ');
      }
      assertThat(keywords).hasToString("amerikaans *amerika *vs rus *rusland x ");
    }
  }

  @Test
  void streamThatWasLeftInTheMiddleBeginsAnew() throws IOException {
    TokenStream stream = new DemonymFilter(CannedTokens.words("amerikaans rus"), DEMONYMS);
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    for (int left = 1; left < 5; left++) {
      stream.reset();
      for (int i = 0; i < left; i++) {
        assertThat(stream.incrementToken()).isTrue();
      }
    }
    stream.reset();
    stream.incrementToken();
    assertThat(term).hasToString("amerikaans");
    stream.incrementToken();
    assertThat(term).hasToString("amerika");
  }

  @Test
  void anyStackKeepsTheContractOfTokenStreams() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] tokens = {
      "rus", "russisch", "rusland", "rusland/part", "amerikaans", "vs", "x", "vs/part", "y/part"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(random.nextInt(3) == 0 ? ' ' : ',').append(tokens[random.nextInt(9)]);
      }
      List<TokenStreamContract.Token> given = TokenStreamContract.tokens(analyzer, text.toString());
      assertThat(given.stream().filter(token -> token.increment() > 0).count())
          .as("seed %d: %s", seed, text)
          .isEqualTo(text.chars().filter(c -> c == ' ').count() + 1);
    }
  }
}
