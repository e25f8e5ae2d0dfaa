package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;

/// The words were chosen for the rules; each stem agrees with Snowball's `dutch`.
class KraaijPohlmannStemmerTest {
  private static final String STEMS =
      """
      # plurals and genitives
      auto's auto        foto's foto         ministers mini      hectares hectaar   cafés café
      niveaus niveau     industries industrie  bomen boom        bergen berg        huizen huis
      duiven duif        bijen bij           verdachten verdacht  mogelijkheden molijk
      organisaties organiseer                demonstranten demonstrant

      # diminutives
      meisje meis        jongetje jong       boompje boom        kopje kop          balletje bal
      raampje raam       koninkje koon       koninginnetje koningin  baby'tje baby  lantaarntje lantaarn

      # endings with e
      russische russisch   vijandelijke vijandelijk   actieve actief   grijze grijze   dove dove
      regionale regionaal  politieke politieke        laatste laatst   edele edel

      # nouns
      organisatie organiseer  activiteit actif  nationaliteit nationaal  socialisme social
      filosofie filosoof      biologie biologie  vrijheid vrijheid       slagerij slaag
      schilderij schilder     schilders schilder  handelaar handel       tovenaar toven

      # adjectives
      traditioneel traditie  agressief agressief  bruikbaar bruik   schadelijker schadelijk
      twijfelachtige twijfel  gelukkiger luk      gelukkige luk     innig innig

      # rare endings
      twijfelachtigst twijfel  twijfelachtiger twijfel  slaperigst slaap  slaperiger slaap
      menu'je menu             bijlares bijlaar         diakenes diaken   universiteiten univers
      kattenmakarij kattenmakaar                        kwartaaus kwartaau  verder ver

      # ge
      gelopen loop    gegeven geef    opgepakt oppak    aangehouden aanhoud   geeft geef
      gevallen geval  gevaren gevaar  gevaar gevaar     geluidgevoelige luidvoel
      geïnd inn       innen inn       geënt ent         lopend loop

      # left alone
      x x   ij ij   zin zin   én én   én én   's 's   zeeën zeeën   coëfficiënt coëfficiënt
      """;

  private final Stemmer stemmer = new KraaijPohlmannStemmer();

  @Test
  void stemsAsSnowballDoes() {
    List<String> table = words();
    assertThat(table).hasSizeGreaterThan(150);
    for (int i = 0; i < table.size(); i += 2) {
      assertThat(stemmer.stem(table.get(i))).as(table.get(i)).isEqualTo(table.get(i + 1));
    }
  }

  private static List<String> words() {
    return STEMS
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Test
  void emptyWordStaysEmpty() {
    assertThat(stemmer.stem("")).isEmpty();
  }

  @Test
  void wordsOfAnyLengthAndScriptAreTaken() {
    assertThat(stemmer.stem("a".repeat(5000) + "den")).isEqualTo("a".repeat(5000) + "d");
    assertThat(stemmer.stem("漢字")).isEqualTo("漢字");
    assertThat(stemmer.stem("😀ge😀en")).isNotEmpty();
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<String> words = words();
    List<String> expected = words.stream().map(stemmer::stem).toList();
    Callable<List<String>> task = () -> words.stream().map(stemmer::stem).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var result : threads.invokeAll(Collections.nCopies(200, task))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void filterStemsWordsButNeitherKeywordsNorJoinedFormsNorAddresses() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer(DutchTokenizerFactory.NAME)
            .addTokenFilter(HyphenFilterFactory.NAME)
            .addTokenFilter("keywordMarker", "pattern", "huizen")
            .addTokenFilter(KraaijPohlmannFilterFactory.NAME)
            .build();
    assertThat(
            TokenStreamContract.print(
                analyzer, "huizen bomen noord-koreanen www.huizen.nl jan@bomen.nl 's bergen"))
        .isEqualTo(
            "huizen[0-6] boom[7-12] noord[13-18] noordkoreanen/joined+0x2[13-27] korean[19-27]"
                + " www.huizen.nl/<URL>[28-41] jan@bomen.nl/<EMAIL>[42-54] 's[55-57]"
                + " berg[58-64]");
  }
}
