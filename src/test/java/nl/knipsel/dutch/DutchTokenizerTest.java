package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.dutch.TokenStreamContract.Token;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTokenizerTest {
  private static Analyzer analyzer;

  @BeforeAll
  static void build() throws IOException {
    analyzer = CustomAnalyzer.builder().withTokenizer(DutchTokenizerFactory.NAME).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # words with signs inside
          zo'n 2,5 of 23.40, A12      | zo'n[0-4] 2,5[5-8] of[9-11] 23.40[12-17] A12[19-22]
          D66 en 1.234,56             | D66[0-3] en[4-6] 1.234,56[7-15]
          Kim Jong-un                 | Kim[0-3] Jong-un[4-11]
          Poetin's raket              | Poetin's[0-8] raket[9-14]
          Poetin’s raket              | Poetin’s[0-8] raket[9-14]
          Poetins raket               | Poetins[0-7] raket[8-13]
          A'dam, d'r, m'n, rock'n'roll| A'dam[0-5] d'r[7-10] m'n[12-15] rock'n'roll[17-28]
          AT&T, V&D en R&D            | AT&T[0-4] V&D[6-9] en[10-12] R&D[13-16]
          F-16's                      | F-16's[0-6]
          COVID-19-patiënt            | COVID-19-patiënt[0-16]
          CO₂ en 45 m²                | CO₂[0-3] en[4-6] 45[7-9] m²[10-12]
          10.30u, 2.0-versie          | 10.30u[0-6] 2.0-versie[8-18]
          variant B.1.1.7             | variant[0-7] B.1.1.7[8-15]

          # signs that separate or fall off
          Rusland/Noord-Korea         | Rusland[0-7] Noord-Korea[8-19]
          KYIV/MOSKOU (ANP/RTR) - De  | KYIV[0-4] MOSKOU[5-11] ANP[13-16] RTR[17-20] De[24-26]
          om 14:30 (3-1)              | om[0-2] 14[3-5] 30[6-8] 3-1[10-13]
          5%, €2,50, $3 en §4         | 5[0-1] 2,50[5-9] 3[12-13] en[14-16] 4[18-19]
          #nieuws @NOS a_b C++        | nieuws[1-7] NOS[9-12] a[13-14] b[15-16] C[17-18]
          in- en uitvoer, -5          | in[0-2] en[4-6] uitvoer[7-14] 5[17-18]
          zee-en landmacht            | zee-en[0-6] landmacht[7-16]
          ja--nee, ja–nee, ja…nee     | ja[0-2] nee[4-7] ja[9-11] nee[12-15] ja[17-19] nee[20-23]
          \"Geen deals\", zei „hij”   | Geen[1-5] deals[6-11] zei[14-17] hij[19-22]
          1,een 2, 3 a,b              | 1[0-1] een[2-5] 2[6-7] 3[9-10] a[11-12] b[13-14]
          & Co, V & D, a&             | Co[2-4] V[6-7] D[10-11] a[13-14]

          # apostrophes in front and behind
          's-Hertogenbosch            | 's-Hertogenbosch[0-16]
          'S-HERTOGENBOSCH (ANP)      | 'S-HERTOGENBOSCH[0-16] ANP[18-21]
          ’s-Gravenhage               | ’s-Gravenhage[0-13]
          's avonds 't 'n 'k 'm       | 's[0-2] avonds[3-9] 't[10-12] 'n[13-15] 'k[16-18] 'm[19-21]
          ('t Harde)                  | 't[1-3] Harde[4-9]
          'gewond' en 'ja'            | gewond[1-7] en[9-11] ja[13-15]
          ‘gewond’                    | gewond[1-7]
          de 's', de 't'              | de[0-2] s[4-5] de[8-10] t[12-13]
          Hans' fiets, jaren '90      | Hans[0-4] fiets[6-11] jaren[13-18] 90[20-22]
          Hans''s                     | Hans[0-4] 's[5-7]
          'sGravenhage                | sGravenhage[1-12]

          # full stops
          De U.S. en A.M. drs. Vos.   | De[0-2] U.S[3-6] en[8-10] A.M[11-14] drs[16-19] Vos[21-24]
          o.a., d.w.z. J.P. Balkenende| o.a[0-3] d.w.z[6-11] J.P[13-16] Balkenende[18-28]
          J.P.Balkenende              | J.P[0-3] Balkenende[4-14]
          U.S.-troepen in St.-Niklaas | U.S.-troepen[0-12] in[13-15] St.-Niklaas[16-27]
          gewond.Het                  | gewond[0-6] Het[7-10]
          in 2025.Het is              | in[0-2] 2025[3-7] Het[8-11] is[12-14]
          dood.\"Nee\"                | dood[0-4] Nee[6-9]
          art.5, Node.js              | art[0-3] 5[4-5] Node[7-11] js[12-14]

          # other scripts, emoji
          Володимир 漢字 かな カナ      | Володимир[0-9] 漢[10-11] 字[11-12] か[13-14] な[14-15] カナ[16-18]
          김정은 עברית                  | 김정은[0-3] עברית[4-9]
          😀a😀 1️⃣ 👨‍👩‍👧 ❤️              | a[2-3] 1[6-7]
          """)
  void cutsTextIntoWords(String text, String tokens) {
    assertThat(TokenStreamContract.print(analyzer, text.replace("\\", "")))
        .isEqualTo(tokens.replace("\\", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.nos.nl/a/1?b=c_d#e.  | https://www.nos.nl/a/1?b=c_d#e/<URL>[0-30]
          (http://nos.nl/), HTTPS://X.NL   | http://nos.nl/<URL>[1-14] HTTPS://X.NL/<URL>[18-30]
          zie www.nos.nl.                  | zie[0-3] www.nos.nl/<URL>[4-14]
          www.spiegel.de: x                | www.spiegel.de/<URL>[0-14] x[16-17]
          nu.nl, NU.nl en NOS.NL           | nu.nl/<URL>[0-5] NU.nl/<URL>[7-12] en[13-15] NOS.NL/<URL>[16-22]
          Booking.com-topman               | Booking.com/<URL>[0-11] topman[12-18]
          x-y.co.uk/pad en 113.nl:80       | x-y.co.uk/pad/<URL>[0-13] en[14-16] 113.nl:80/<URL>[17-26]
          nu.nl's site                     | nu.nl/<URL>[0-5] s[6-7] site[8-12]
          nu.nl.Het                        | nu.nl/<URL>[0-5] Het[6-9]
          gewond.de politie                | gewond[0-6] de[7-9] politie[10-17]
          jan@nos.nl                       | jan@nos.nl/<EMAIL>[0-10]
          (j.de_vries+x@mail.nos.nl).      | j.de_vries+x@mail.nos.nl/<EMAIL>[1-25]
          mailto:o'neil@x.ie               | mailto[0-6] o'neil@x.ie/<EMAIL>[7-18]
          jan@nos, @nos.nl, a@.nl          | jan[0-3] nos[4-7] nos.nl/<URL>[10-16] a[18-19] nl[21-23]
          http:// en http:/x               | http[0-4] en[8-10] http[11-15] x[17-18]
          nl. com. www. www.nl             | nl[0-2] com[4-7] www[9-12] www.nl/<URL>[14-20]
          """)
  void addressesAreOneToken(String text, String tokens) {
    assertThat(TokenStreamContract.print(analyzer, text)).isEqualTo(tokens);
  }

  @Test
  void longWordsAreCutInPiecesAndNothingIsLost() {
    String word = "\uD801\uDC00".repeat(200);
    List<Token> tokens = TokenStreamContract.tokens(analyzer, "x" + word);
    assertThat(tokens).extracting(Token::end).containsExactly(255, 401);
    tokens = TokenStreamContract.tokens(analyzer, "xy" + word);
    assertThat(tokens).extracting(Token::end).containsExactly(254, 402);
    assertThat(TokenStreamContract.texts(analyzer, "a".repeat(511)))
        .containsExactly("a".repeat(255), "a".repeat(255), "a");
    assertThat(TokenStreamContract.texts(analyzer, "e" + "\u0301".repeat(300)))
        .containsExactly("e" + "\u0301".repeat(254), "\u0301".repeat(46));
  }

  @Test
  void longAddressesAreCutInPiecesOfTheirType() {
    String url = "https://nos.nl/" + "a-b".repeat(200);
    List<Token> tokens = TokenStreamContract.tokens(analyzer, url + " x");
    assertThat(tokens).extracting(Token::end).containsExactly(255, 510, 615, 617);
    assertThat(tokens)
        .extracting(Token::type)
        .containsExactly(TokenTypes.URL, TokenTypes.URL, TokenTypes.URL, TokenTypes.WORD);
    String mark = "\uD834\uDD65";
    tokens = TokenStreamContract.tokens(analyzer, "www." + "a".repeat(247) + ".nl" + mark);
    assertThat(tokens).extracting(Token::end).containsExactly(254, 256);
    String endless = "https://nos.nl/" + "a".repeat(10_000);
    assertThat(String.join("", TokenStreamContract.texts(analyzer, endless))).isEqualTo(endless);
  }

  @Test
  void longTextsAreReadToTheirEnd() {
    String text = "Noord-Korea, ".repeat(20_000);
    assertThat(TokenStreamContract.tokens(analyzer, text)).hasSize(20_000);
    String blanks = " ".repeat(30_000);
    assertThat(TokenStreamContract.print(analyzer, blanks + "'s" + blanks + "'s-Hage" + blanks))
        .isEqualTo("'s[30000-30002] 's-Hage[60002-60009]");
  }

  @Test
  void emptyTextHasNoTokens() {
    assertThat(TokenStreamContract.tokens(analyzer, "")).isEmpty();
    assertThat(TokenStreamContract.tokens(analyzer, " '- .\n")).isEmpty();
  }

  @Test
  void isReusedAfterItWasLeftInTheMiddle() throws IOException {
    DutchTokenizer tokenizer = new DutchTokenizer();
    try (tokenizer) {
      tokenizer.setReader(new StringReader("https://nos.nl/" + "a".repeat(600)));
      tokenizer.reset();
      assertThat(tokenizer.incrementToken()).isTrue();
    }
    try (tokenizer) {
      tokenizer.setReader(new StringReader("'s"));
      tokenizer.reset();
      assertThat(tokenizer.incrementToken()).isTrue();
      assertThat(tokenizer.reflectAsString(false)).contains("term='s", "type=word");
      assertThat(tokenizer.incrementToken()).isFalse();
    }
  }

  @Test
  void unknownParametersAreRefused() {
    assertThatThrownBy(() -> new DutchTokenizerFactory(new HashMap<>(Map.of("x", "y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThatThrownBy(() -> new DutchCharFilterFactory(new HashMap<>(Map.of("x", "y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThatThrownBy(() -> new HyphenFilterFactory(new HashMap<>(Map.of("x", "y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThatThrownBy(() -> new KraaijPohlmannFilterFactory(new HashMap<>(Map.of("x", "y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }
}
