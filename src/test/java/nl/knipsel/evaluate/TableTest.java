package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void numbersStandUnderEachOtherWithRatiosToTheBaselineWhereverItStands() {
    Table table =
        Table.of("chain", List.of("headline", "é|n", "rare"), 3)
            .withRatiosTo("Porter")
            .row("none", values(0.4, 0.1, Double.NaN))
            .row("Porter", values(0.5, 0, 0.25))
            .row("new", values(1, 0.3, 0.5));

    assertThat(table.markdown())
        .isEqualTo(
            """
            | chain  |     headline |  é\\|n |         rare |
            | :----- | -----------: | ----: | -----------: |
            | none   | 0.400 (0.80) | 0.100 |            - |
            | Porter |        0.500 | 0.000 |        0.250 |
            | new    | 1.000 (2.00) | 0.300 | 0.500 (2.00) |
            """);
  }

  @Test
  void aTableWithoutBaselineHasNoRatios() {
    assertThat(Table.of("x", List.of("y"), 0).row("a", values(2)).markdown())
        .isEqualTo(
            """
            | x   |   y |
            | :-- | --: |
            | a   |   2 |
            """);
  }

  @Test
  void aRowOfTheWrongLengthIsRejected() {
    Table table = Table.of("x", List.of("y", "z"), 2);
    List<OptionalDouble> one = values(1);

    assertThatThrownBy(() -> table.row("a", one)).hasMessage("row a has 1 values for 2 columns");
  }

  /// NaN stands for no value.
  private static List<OptionalDouble> values(double... values) {
    return Arrays.stream(values)
        .mapToObj(v -> Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v))
        .toList();
  }
}
