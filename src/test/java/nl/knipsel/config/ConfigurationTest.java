package nl.knipsel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  @Test
  void theConfigurationOfTheProjectIsValid() throws IOException {
    Configuration configuration = Configuration.read(Path.of("index-config"));
    assertThat(configuration.timeZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    assertThat(configuration.agencies().code("reuters")).isEqualTo("RTR");
    assertThat(configuration.agencies().name("RTR")).isEqualTo("Reuters");
  }

  @Test
  void withoutFilesEverySettingHasItsDefault() {
    Configuration configuration = Configuration.of("c", Map.of());
    assertThat(configuration.ranking())
        .isEqualTo(new Ranking(0.9f, 0.4f, 1.5f, 0.3f, 0.4f, 0.3f, 0.2f, 0.2f, 0.5f, 0));
    assertThat(configuration.settings()).allMatch(setting -> setting.line().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fields.toml   | [headline]\\nbost = 2        | c/fields.toml:2: unknown key 'bost' (did you mean 'boost'?)",
        "fields.toml   | [headline]\\nboost = many    | c/fields.toml:2: boost wants a number from 0 to 100, not many",
        "fields.toml   | [ranking]\\n\\nb = 1.5       | c/fields.toml:3: b wants a number from 0 to 1, not 1.5",
        "fields.toml   | [ranking]\\nb = 0.5\\nb = 0.6 | c/fields.toml:3: 'ranking.b' was set in line 2 already",
        "fields.toml   | boost 3                      | c/fields.toml:1: expected [section] or key = value, found: boost 3",
        "archive.toml  | time-zone = \"Europe/Goes\"  | c/archive.toml:1: no time zone is called 'Europe/Goes'",
        "archive.toml  | time-zone = Goes             | c/archive.toml:1: time-zone wants a text in double quotes, not Goes",
        "analysis.toml | profile = \"dutsh\"          | c/analysis.toml:1: no analysis profile is called 'dutsh'; there is",
        "agencies.tsv  | ANP                          | c/agencies.tsv:1: expected code, name and other spellings with a tab between them",
        "agencies.tsv  | ANP\\tANP\\nX\\tanp          | c/agencies.tsv:2: 'anp' means both ANP and X",
        "demonyms.tsv  | #\\nrus                     | c/demonyms.tsv:2: expected a word and a country with a tab between them",
        "demonyms.tsv  | rus\\tx\\ty                 | c/demonyms.tsv:1: expected a word and a country with a tab between them",
        "demonyms.tsv  | Rus\\trusland              | c/demonyms.tsv:1: 'Rus' is not lower-case",
        "demonyms.tsv  | rus\\tRusland              | c/demonyms.tsv:1: 'Rusland' is not lower-case",
        "demonyms.tsv  | brit\\tgroot brittannië    | c/demonyms.tsv:1: 'groot brittannië' is not one word",
        "demonyms.tsv  | noord-koreaan\\tkorea      | c/demonyms.tsv:1: 'noord-koreaan' is read in parts: name its last part",
        "demonyms.tsv  | rus\\tx\\nrus\\ty\\nrus\\tx  | c/demonyms.tsv:3: 'rus' has 'x' already",
        "lemmas.tsv    | #\\nmedia                   | c/lemmas.tsv:2: expected a form and its lemmas with a tab between them",
        "lemmas.tsv    | media\\tmedium\\tx          | c/lemmas.tsv:1: expected a form and its lemmas with a tab between them",
        "lemmas.tsv    | Media\\tmedium            | c/lemmas.tsv:1: 'Media' is not lower-case",
        "lemmas.tsv    | media\\tMedium            | c/lemmas.tsv:1: 'Medium' is not lower-case",
        "lemmas.tsv    | media\\tde pers           | c/lemmas.tsv:1: 'de pers' is not one word",
        "lemmas.tsv    | in-media\\tmedium         | c/lemmas.tsv:1: 'in-media' is read in parts: name the part",
        "lemmas.tsv    | a\\tb\\na\\tc               | c/lemmas.tsv:2: 'a' is there twice",
        "demonyms.tvs  | x                            | c/demonyms.tvs: Knipsel knows no such file (did you mean 'demonyms.tsv'?)",
        "field.toml    | x                            | c/field.toml: Knipsel knows no such file (did you mean 'fields.toml'?)",
      })
  void mistakesAreNamedWithFileAndLine(String file, String text, String message) {
    assertThatThrownBy(() ->
            Configuration.of("c", Map.of(file, text.replace("\\n", "\n").replace("\\t", "\t"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Kiev                       ; 1: expected two forms or more with | between them, then a tab and their kind",
        "# a\\n\\nKiev\\tname           ; 3: expected two forms or more with | between them, then a tab and their kind",
        "Kiev|Kyiv\\tname\\tx          ; 1: expected two forms or more with | between them, then a tab and their kind",
        "Kiev||Kyiv                 ; 1: a form is empty",
        "Kiev|Kyiv|                 ; 1: a form is empty",
        "Kiev|--                    ; 1: '--' has no words",
        "Kyiv|Kiev\\n#\\nKijev|kiev    ; 3: 'kiev' was in line 1 already",
        "Máxima|Maxima              ; 1: 'Maxima' was in line 1 already",
        "a|Kim Jong-un\\nb|kim jong un ; 2: 'kim jong un' was in line 1 already",
        "'s-Gravenhage|a\\nS Gravenhage|b ; 2: 'S Gravenhage' was in line 1 already",
      })
  void mistakesInVariantsAreNamedWithTheLine(String text, String message) {
    Map<String, String> files =
        Map.of("variants.tsv", text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThatThrownBy(() -> Configuration.of("c", files))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("c/variants.tsv:" + message);
  }

  @Test
  void demonymsAreCountriesByWordInTheOrderOfTheFile() {
    Configuration configuration =
        Configuration.of(
            "c", Map.of("demonyms.tsv", "# x\r\nrus\trusland\r\n\nbrit\tb\nbrit\ta\n"));
    assertThat(configuration.demonyms())
        .containsExactly(entry("rus", List.of("rusland")), entry("brit", List.of("b", "a")));
    assertThat(Configuration.of("c", Map.of()).demonyms()).isEmpty();
  }

  @Test
  void lemmasOfAFormStandInTheOrderOfTheFile() {
    Configuration configuration =
        Configuration.of(
            "c", Map.of("lemmas.tsv", "# x\r\nmedia\tmedium | media|medium\r\n\ne\u0308\te"));
    assertThat(configuration.lemmas())
        .containsExactly(entry("media", List.of("medium", "media")), entry("\u00EB", List.of("e")));
    assertThat(Configuration.of("c", Map.of()).lemmas()).isEmpty();
    assertThatThrownBy(() -> Configuration.of("c", Map.of("lemmas.tsv", "media\tmedium||pers")))
        .hasMessage("c/lemmas.tsv:1: a form or lemma is empty");
  }

  @Test
  void variantsAreGroupsOfFormsWithTheirKind() {
    Configuration configuration =
        Configuration.of(
            "c",
            Map.of("variants.tsv", "# x\r\nVS | Verenigde Staten\tshort\r\n\nKiev|Kyiv|Kijev"));
    assertThat(configuration.variants())
        .containsExactly(
            new VariantGroup(List.of("VS", "Verenigde Staten"), Optional.of("short")),
            new VariantGroup(List.of("Kiev", "Kyiv", "Kijev"), Optional.empty()));
    assertThat(Configuration.of("c", Map.of()).variants()).isEmpty();
  }

  @Test
  void commentsAndLineNumbersOfSettings() {
    Configuration configuration =
        Configuration.of("c", Map.of("fields.toml", "# a\n[ranking] # b\nk1 = 0.9 # c\n"));
    assertThat(configuration.ranking().k1()).isEqualTo(0.9f);
    assertThat(configuration.settings())
        .anySatisfy(setting -> {
          assertThat(setting.key()).isEqualTo("ranking.k1");
          assertThat(setting.line()).hasValue(3);
        });
  }

  @Test
  void theFingerprintTellsFilesApart() {
    Configuration one = Configuration.of("c", Map.of("fields.toml", "[ranking]\nk1 = 1.2"));
    Configuration same =
        Configuration.of("elsewhere", Map.of("fields.toml", "[ranking]\nk1 = 1.2"));
    Configuration other = Configuration.of("c", Map.of("fields.toml", "[ranking]\nk1 = 1.3"));
    assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    assertThat(one.differences(other)).containsExactly("fields.toml");
    assertThat(one.differences(same)).isEmpty();
  }
}
