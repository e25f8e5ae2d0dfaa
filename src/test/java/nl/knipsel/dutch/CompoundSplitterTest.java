package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the settings that come with the program take apart, without a lexicon.
class CompoundSplitterTest {
  static final Path SETTINGS = Path.of("index-config", "compounds");

  private static CompoundSplitter splitter;

  @BeforeAll
  static void read() throws IOException {
    splitter = CompoundSplitter.read(SETTINGS, Lexicon.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "gevechts_vliegtuigen",
    "scheeps_werven",
    "kippen_hok",
    "kinder_opvang",
    "boeken_kast",
    "zonne_panelen",
    "eier_dopje",
    "verkiezings_uitslag",
    "vredes_onderhandelingen",
    "klimaat_akkoord",
    "regerings_partijen",
    "presidents_verkiezingen",
    "gas_leiding",
    "olie_bedrijf",
    "kern_centrales",
    "stikstof_crisis",
    "woning_markt",
    "zorg_verzekeraars",
    "wapen_stilstand",
    "drugs_handelaar",
    "voetbal_wedstrijden",
    "voetbal_club",
    "school_kinderen",
    "mensen_rechten",
    "vluchtelingen_kamp",
    "asielzoekers_centrum",
    "bos_branden",
    "aardbevings_gebied",
    "energie_prijzen",
    "loons_verhoging",
    "politie_agenten",
    "brandweer_wagen",
    "trein_kaartjes",
    "fiets_pad",
    "tuin_huisje",
    "water_kwaliteit",
    "belasting_aangifte",
    "pensioen_fonds",
    "ziekenhuis_bedden",
    "huizen_prijzen",
    "bank_rekening",
    "krediet_crisis",
    "handels_oorlog",
    "grens_controle",
    "veiligheids_raad",
    "coalitie_partners",
    "kabinets_formatie",
    "staats_schuld",
    "werkloosheids_uitkering",
    "landbouw_grond",
    "natuur_gebieden",
    "sneeuw_storm",
    "hitte_golf",
    "ijs_berg",
    "dijk_doorbraak",
    "scheeps_ramp",
    "vliegtuig_ongeluk",
    "leger_leiding",
    "raket_aanval",
    "kern_wapens",
    "oorlogs_misdadiger",
    "gevangenis_straf",
    "geiten_kaas",
    "appel_taart",
    "paarden_stal",
    "stads_centrum",
    "dorps_plein",
    "vrouwen_voetbal",
    "eiken_hout",
    "meisjes_school",
    "defensie_minister",
    "vrijdag_middag",
    "tegen_stem",
    "buiten_temperatuur",
    "onder_voorzitter",
    "griep_golf",
    "jeugd_gezondheids_zorg",
    "vier_kleuren_druk",
    "arbeids_ongeschiktheids_verzekering",
    "film_ster",
    "engels_talige"
  })
  void compoundIsTakenApart(String compound) {
    assertThat(joined(compound.replace("_", ""))).isEqualTo(compound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minister",
        "ministers",
        "europees",
        "europese",
        "maandag",
        "eindhoven",
        "maatschappij",
        "landschap",
        "wetenschap",
        "wetenschappers",
        "vriendschap",
        "eigenaar",
        "leraar",
        "handelaar",
        "moordenaar",
        "kunstenaar",
        "vriendelijk",
        "mogelijk",
        "natuurlijk",
        "waarschijnlijk",
        "koninklijk",
        "vergadering",
        "regering",
        "verandering",
        "waardering",
        "herinnering",
        "amsterdam",
        "rotterdam",
        "groningen",
        "maastricht",
        "amersfoort",
        "nederland",
        "duitsland",
        "engeland",
        "frankrijk",
        "oekraïne",
        "rusland",
        "president",
        "koningin",
        "politie",
        "universiteit",
        "resultaat",
        "combinatie",
        "informatie",
        "demonstratie",
        "personen",
        "wedstrijd",
        "onderwijs",
        "onderzoek",
        "overheid",
        "toekomst",
        "gebeurtenissen",
        "geschiedenis",
        "aanleggen",
        "splitsen",
        "overwegend",
        "klinkend",
        "schitterend",
        "ontwikkelen",
        "vaststellen",
        "goedkeuren",
        "werkelijkheid",
        "eenzaamheid",
        "verantwoordelijkheid",
        "kapitein",
        "generaal",
        "telefoon",
        "computer",
        "terroristen",
        "specialist",
        "alcoholisme",
        "tennisster",
        "speelster",
        "poetin",
        "zelensky",
        "timmermans",
        "brandweer",
        "vliegtuigen",
        "ziekenhuizen",
        "woordvoerders",
        "burgemeesters",
        "slachtoffers",
        "tijdschriften",
        "bijvoorbeeld",
        "tegenwoordig",
        "gisteren",
        "vandaag",
        "overal",
        "binnenkort",
        "onderneming",
        "overwinnaar",
        "uitvinding"
      })
  void otherWordStaysWhole(String word) {
    assertThat(joined(word)).isEmpty();
  }

  @Test
  void partsHaveLemmasAndPlacesInTheWord() {
    assertThat(splitter.split("gevechtsvliegtuigen"))
        .containsExactly(
            new Part("gevechts", List.of("gevecht"), 0, 8),
            new Part("vliegtuigen", List.of("vliegtuig"), 8, 19));
    assertThat(splitter.split("scheepsramp").getFirst().lemmas()).containsExactly("schip");
    assertThat(splitter.split("kippenhok").getFirst().lemmas()).containsExactly("kip");
    assertThat(splitter.split("staatsschuld").getFirst().lemmas()).containsExactly("staat");
  }

  @Test
  void diacriticsCountAsOneLetter() {
    assertThat(splitter.split("carrièreplanning"))
        .containsExactly(
            new Part("carrière", List.of("carrière"), 0, 8),
            new Part("planning", List.of("planning"), 8, 16));
  }

  @Test
  void lexiconGivesTheLemmasOfTheHead() throws IOException {
    Lexicon lexicon = form -> form.equals("kosten") ? List.of("kosten", "kost") : List.of();
    List<Part> parts = CompoundSplitter.read(SETTINGS, lexicon).split("ziektekosten");
    assertThat(parts.getLast().lemmas()).containsExactly("kosten", "kost");
  }

  @Test
  void formsOfAWordThatStaysWholeStayWhole() throws IOException {
    Lexicon lexicon = form -> form.equals("zeerovertje") ? List.of("zeerover") : List.of();
    assertThat(splitter.split("zeerovertje")).isNotEmpty();
    assertThat(CompoundSplitter.read(SETTINGS, lexicon).split("zeerovertje")).isEmpty();
    assertThat(splitter.split("vliegtuigen")).isEmpty();
  }

  @Test
  void whatIsNoLowerCaseWordHasNoParts() {
    List.of(
            "",
            "a",
            "Gemeenteraad",
            "12345678",
            "e-mailadres",
            "\ud800\ud800\ud800\ud800\ud800\ud800")
        .forEach(text -> assertThat(splitter.split(text)).isEmpty());
    assertThat(splitter.split("voetbal".repeat(40))).isEmpty();
  }

  @Test
  void randomWordsAreSplitIntoThemselvesAndInTime() {
    long seed = 20261123L;
    Random random = new Random(seed);
    String[] bits = "voet bal raad s en e gemeente schap n ë 🙂 é mini ster er ing".split(" ", -1);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            while (word.length() < 5 + random.nextInt(70)) {
              word.append(bits[random.nextInt(bits.length)]);
            }
            String forms =
                splitter.split(word.toString()).stream()
                    .map(Part::form)
                    .collect(Collectors.joining());
            assertThat(forms).as("seed %d", seed).isIn("", word.toString());
          }
        });
  }

  private static String joined(String word) {
    return splitter.split(word).stream().map(Part::form).collect(Collectors.joining("_"));
  }
}
