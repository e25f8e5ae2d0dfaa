package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenFilterTest {
  private static Analyzer analyzer;

  @BeforeAll
  static void build() throws IOException {
    analyzer =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer(DutchTokenizerFactory.NAME)
            .addTokenFilter("lowercase")
            .addTokenFilter(HyphenFilterFactory.NAME)
            .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          in Noord-Korea is   | in[0-2] noord[3-8] noordkorea/joined+0x2[3-14] korea[9-14] is[15-17]
          Kim Jong-un         | kim[0-3] jong[4-8] jongun/joined+0x2[4-11] un[9-11]
          Kim Jong Un         | kim[0-3] jong[4-8] un[9-11]
          e-mail              | e[0-1] email/joined+0x2[0-6] mail[2-6]
          F-16                | f[0-1] f16/joined+0x2[0-4] 16[2-4]
          F-16's              | f[0-1] f16's/joined+0x2[0-6] 16's[2-6]
          COVID-19-patiënt    | covid[0-5] covid19patiënt/joined+0x3[0-16] covid19/joined+0x2[0-8] 19[6-8] patiënt[9-16]
          anti-F-16-spuit     | anti[0-4] antif16spuit/joined+0x4[0-15] f[5-6] f16/joined+0x2[5-9] 16[7-9] spuit[10-15]
          e-mail-adres        | e[0-1] emailadres/joined+0x3[0-12] email/joined+0x2[0-6] mail[2-6] adres[7-12]
          je-weet-wel         | je[0-2] jeweetwel/joined+0x3[0-11] weet[3-7] wel[8-11]
          oud-e-mail          | oud[0-3] oudemail/joined+0x3[0-10] e[4-5] email/joined+0x2[4-10] mail[6-10]
          zee-en landmacht    | zee[0-3] zeeen/joined+0x2[0-6] en[4-6] landmacht[7-16]
          in- en uitvoer      | in[0-2] en[4-6] uitvoer[7-14]
          2024-2025           | 2024[0-4] 2025[5-9]
          3-1                 | 3[0-1] 1[2-3]
          12-12-2024          | 12[0-2] 12[3-5] 2024[6-10]
          06-12345678         | 06[0-2] 0612345678/joined+0x2[0-11] 12345678[3-11]
          1,2-voudig          | 1,2[0-3] 1,2voudig/joined+0x2[0-10] voudig[4-10]
          's-Hertogenbosch    | s[1-2] shertogenbosch/joined+0x2[1-16] hertogenbosch[3-16]
          s-Hertogenbosch     | s[0-1] shertogenbosch/joined+0x2[0-15] hertogenbosch[2-15]
          ’s‑Hertogenbosch    | s[1-2] shertogenbosch/joined+0x2[1-16] hertogenbosch[3-16]
          's avonds           | 's[0-2] avonds[3-9]
          U.S.-troepen        | u.s[0-3] u.stroepen/joined+0x2[0-12] troepen[5-12]
          zo'n A'dam-Noord    | zo'n[0-4] a'dam[5-10] a'damnoord/joined+0x2[5-16] noord[11-16]
          a-b-c-d-e           | a[0-1] abcde/joined+0x5[0-9] b[2-3] c[4-5] d[6-7] e[8-9]
          www.e-mail.nl       | www.e-mail.nl/<URL>[0-13]
          jan-piet@e-mail.nl  | jan-piet@e-mail.nl/<EMAIL>[0-18]
          """)
  void givesPartsAndTheJoinedForm(String text, String tokens) {
    assertThat(TokenStreamContract.print(analyzer, text)).isEqualTo(tokens);
  }

  @Test
  void partsPointAtTheirOwnCharactersWhereTheTextWasRepaired() {
    assertThat(TokenStreamContract.print(analyzer, "Noo\u00ADrd-Ko\u00ADrea"))
        .isEqualTo("noord[0-6] noordkorea/joined+0x2[0-13] korea[7-13]");
    assertThat(TokenStreamContract.print(analyzer, "Indie\u0308-veteraan"))
        .isEqualTo("indië[0-6] indiëveteraan/joined+0x2[0-15] veteraan[7-15]");
    assertThat(TokenStreamContract.print(analyzer, "\u1112\u1161\u11AB-\u0132s"))
        .isEqualTo("한[0-3] 한ijs/joined+0x2[0-6] ijs[4-6]");
    // one character less and one more: the length alone does not tell
    assertThat(TokenStreamContract.print(analyzer, "a\u00ADb-\u0133-c"))
        .isEqualTo("ab[0-3] abijc/joined+0x3[0-7] ij[4-5] c[6-7]");
  }

  @Test
  void worksBehindATokenizerThatKeepsHyphensAtTheEdges() throws IOException {
    Analyzer other =
        CustomAnalyzer.builder()
            .withTokenizer("whitespace")
            .addTokenFilter(HyphenFilterFactory.NAME)
            .build();
    assertThat(TokenStreamContract.print(other, "in- -en e--mail - 'a-b'"))
        .isEqualTo(
            "in[0-2] en[5-7] e[8-9] email/joined+0x2[8-15] mail[11-15] -[16-17]"
                + " a[19-20] ab/joined+0x2[19-22] b[21-22]");
  }

  @Test
  void withoutKnowledgeOfCharactersPartsHaveTheOffsetsOfTheWord() throws IOException {
    Analyzer other =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer("whitespace")
            .addTokenFilter(HyphenFilterFactory.NAME)
            .build();
    assertThat(TokenStreamContract.print(other, "Noo\u00ADrd-Korea"))
        .isEqualTo("Noord[0-12] NoordKorea/joined+0x2[0-12] Korea[0-12]");
  }

  @Test
  void knowledgeOfAWordThatAFilterChangedIsNotUsed() throws IOException {
    Analyzer other =
        CustomAnalyzer.builder()
            .addCharFilter(DutchCharFilterFactory.NAME)
            .withTokenizer(DutchTokenizerFactory.NAME)
            .addTokenFilter("asciifolding")
            .addTokenFilter(HyphenFilterFactory.NAME)
            .build();
    assertThat(TokenStreamContract.print(other, "\u00C6-\u0153-\u0153s"))
        .isEqualTo("AE[0-6] AEoeoes/joined+0x3[0-6] oe[0-6] oes[0-6]");
  }

  @Test
  void copiedOffsetsAreTheSameAndIndependent() {
    CharOffsetsImpl offsets = new CharOffsetsImpl();
    offsets.begin(1);
    offsets.set(0, 5);
    offsets.set(1, 7);
    CharOffsetsImpl copy = new CharOffsetsImpl();
    offsets.copyTo(copy);
    CharOffsetsImpl clone = offsets.clone();
    assertThat(copy).isEqualTo(offsets).isEqualTo(clone).hasSameHashCodeAs(offsets);
    offsets.forget();
    assertThat(copy).isNotEqualTo(offsets);
    assertThat(clone.areKnown(1)).isTrue();
    assertThat(clone.offset(1)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          in Noord-Korea zijn   | Noord-Korea, noord korea, Noordkorea, korea
          de noord korea route  | noord-korea, noord korea
          een e-mail kwam       | e-mail, email, mail
          een F-16 viel         | F-16, f16, f 16
          burgers van 's-Hertogenbosch | 's-Hertogenbosch, s-hertogenbosch, s hertogenbosch, Hertogenbosch
          bel 06-12345678 nu    | 06-12345678, 0612345678, 06 12345678
          Kim Jong-un kwam      | Kim Jong-un, kim jong un, jong-un
          """)
  void queriesOfEachSpellingFindTheText(String text, String queries) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder builder = new QueryBuilder(analyzer);
        for (String query : queries.split(", ", -1)) {
          Query all = builder.createBooleanQuery("text", query, BooleanClause.Occur.MUST);
          assertThat(searcher.count(all)).as("all words of " + query).isEqualTo(1);
          Query phrase = builder.createPhraseQuery("text", query);
          assertThat(searcher.count(phrase)).as("phrase " + query).isEqualTo(1);
        }
      }
    }
  }
}
