package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundQualityTest {
  private static final List<GoldCompound> GOLD =
      List.of(
          compound("gemeenteraadsleden", "gemeente_raad_lid"),
          compound("fietsbel", "fiets_bel"),
          compound("scheepvaart", "schip_vaart"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fietsbel           | fiets_bel          | 5
          gemeenteraadsleden | gemeente_raad_lid  | 8 12-13
          stadsschouwburg    | stad_schouwburg    | 4-5
          scheepvaart        | schip_vaart        | 6
          bomenrij           | boom_rij           | 5
          70-puntenplan      | 70_punt_plan       | 2-3 7-9
          JGZ-disciplines    | JGZ_discipline     | 3-4
          Afdelingskamer     | afdeling_kamer     | 8-9
          zorgcoördinatie    | zorg_coördinatie   | 4
          levensduur         | leven_duur         | 5-6
          kattenbak          | kat_bak            | 3-6
          noordwestpunt      | noord_west_punt    | 5 9
          vakbondsvleugel    | vakbond_vleugel    | 7-8
          landdag            | land_dag           | 4
          3166-2-code        | 3166-2_code        | 6-7
          ab                 | a_b                | 1
          """)
  void goldPartsAreFoundInTheWordWithTheirLinkingElements(
      String word, String parts, String expected) {
    assertThat(
            compound(word, parts).splitPoints().stream()
                .map(point ->
                    point.earliest() == point.latest()
                        ? "" + point.latest()
                        : point.earliest() + "-" + point.latest())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void splitsAreCountedByHand() {
    // gemeente|raadsleden lacks a point, fiets|bel is right, sch|eep|vaart has one too many:
    // 3 of 4 predicted points are right, 3 of 4 gold points were met; bes|tuur is no compound
    Map<String, List<Integer>> offsets =
        Map.of(
            "gemeenteraadsleden", List.of(8),
            "fietsbel", List.of(5),
            "scheepvaart", List.of(3, 6),
            "bestuur", List.of(3));

    CompoundQuality quality =
        CompoundQuality.of(
            GOLD, List.of("tafel", "bestuur"), word -> offsets.getOrDefault(word, List.of()));

    assertThat(quality).isEqualTo(new CompoundQuality(3, 1, 4, 4, 3, 2, 1));
    assertThat(quality.exactRate()).hasValue(1 / 3.0);
    assertThat(quality.precision()).hasValue(0.75);
    assertThat(quality.recall()).hasValue(0.75);
    assertThat(quality.f1()).hasValue(0.75);
    assertThat(quality.falseSplitRate()).hasValue(0.5);
  }

  @Test
  void aLinkingElementMayStandOnEitherSideButIsNoPartOfItsOwn() {
    List<GoldCompound> gold = List.of(compound("raadslid", "raad_lid"));

    assertThat(CompoundQuality.of(gold, List.of(), word -> List.of(4)).exact()).isEqualTo(1);
    assertThat(CompoundQuality.of(gold, List.of(), word -> List.of(5)).exact()).isEqualTo(1);
    assertThat(CompoundQuality.of(gold, List.of(), word -> List.of(4, 5)))
        .isEqualTo(new CompoundQuality(1, 0, 1, 2, 1, 0, 0));
    assertThat(CompoundQuality.of(gold, List.of(), word -> List.of(6)))
        .isEqualTo(new CompoundQuality(1, 0, 1, 1, 0, 0, 0));
  }

  @Test
  void aSplitterThatSplitsNothingHasNoPrecision() {
    CompoundQuality quality = CompoundQuality.of(GOLD, List.of("tafel"), word -> List.of());

    assertThat(quality.precision()).isEmpty();
    assertThat(quality.recall()).hasValue(0);
    assertThat(quality.f1()).hasValue(0);
    assertThat(quality.falseSplitRate()).hasValue(0);
  }

  @Test
  void aSplitterMayGivePartsInsteadOfOffsets() {
    Map<String, List<String>> parts =
        Map.of(
            "gemeenteraadsleden", List.of("gemeente", "raad", "lid"),
            "scheepvaart", List.of("scheep", "vaart"),
            "fietsbel", List.of("fietsbel"));
    CompoundSplitter splitter =
        CompoundSplitter.ofParts(word -> parts.getOrDefault(word, List.of()));

    assertThat(splitter.splitOffsets("gemeenteraadsleden")).containsExactly(8, 13);
    assertThat(CompoundQuality.of(GOLD, List.of("tafel"), splitter))
        .isEqualTo(new CompoundQuality(3, 2, 4, 3, 3, 1, 0));
  }

  @Test
  void anOffsetOutsideOfTheWordIsRejected() {
    assertThatThrownBy(() -> CompoundQuality.of(GOLD, List.of("a"), word -> List.of(word.length())))
        .hasMessage("gemeenteraadsleden cannot be split at [18]");
    assertThatThrownBy(() -> CompoundQuality.of(GOLD, List.of(), word -> List.of(0)))
        .hasMessage("gemeenteraadsleden cannot be split at [0]");
  }

  @Test
  void aCompoundNeedsTwoPartsAndALetterForEach() {
    assertThatThrownBy(() -> compound("tafel", "tafel"))
        .hasMessage("tafel is no compound of [tafel]");
    GoldCompound tooShort = compound("ab", "a_b_c");
    assertThatThrownBy(tooShort::splitPoints).hasMessage("ab is too short for [a, b, c]");
  }

  private static GoldCompound compound(String word, String parts) {
    return new GoldCompound(word, List.of(parts.split("_", -1)));
  }
}
