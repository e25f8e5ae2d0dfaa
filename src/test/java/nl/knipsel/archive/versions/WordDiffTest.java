package nl.knipsel.archive.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.knipsel.archive.versions.WordDiff.Kind;
import nl.knipsel.archive.versions.WordDiff.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What became of one text in another.
class WordDiffTest {
  private static final long SEED = 1986;

  private static String shown(String one, String other) {
    return WordDiff.of(one, other).stream()
        .map(operation ->
            switch (operation.kind()) {
              case EQUAL -> operation.text();
              case DELETED -> "[-" + operation.text() + "-]";
              case INSERTED -> "{+" + operation.text() + "+}";
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          De brug is open.            | De brug is dicht.           | De brug is[- open-]{+ dicht+}.
          De brug is open.            | De brug is nu open.         | De brug is{+ nu+} open.
          De brug is nu open.         | De brug is open.            | De brug is[- nu-] open.
          Brug open.                  | Brug open. Dat is nieuw.    | Brug open.{+ Dat is nieuw.+}
          De brug is open.            | De brug is open.            | De brug is open.
          'De brug', zei hij.         | De brug, zei hij.           | [-'-]De brug[-'-], zei hij.
          Premier wil snel akkoord    | Premier wil geen akkoord    | Premier wil[- snel-]{+ geen+} akkoord
          """)
  void wordsThatChangedAreShownAndPunctuationIsAWordOfItsOwn(
      String one, String other, String expected) {
    assertThat(shown(one, other)).isEqualTo(expected);
  }

  @Test
  void aFewWordsBetweenLargerChangesCountAsChanged() {
    assertThat(
            shown(
                "Vanochtend reden veel treinen rond de hoofdstad helemaal niet meer.",
                "Reizigers moesten lang wachten rond de oude haven gisteren."))
        .isEqualTo(
            "[-Vanochtend reden veel treinen rond de hoofdstad helemaal niet meer-]"
                + "{+Reizigers moesten lang wachten rond de oude haven gisteren+}.");
  }

  @Test
  void emptyTextsHaveNoOperationsOrOne() {
    assertThat(WordDiff.of("", "")).isEmpty();
    assertThat(WordDiff.of("", "nieuw \n"))
        .containsExactly(new Operation(Kind.INSERTED, "nieuw \n"));
    assertThat(WordDiff.of("oud", "")).containsExactly(new Operation(Kind.DELETED, "oud"));
  }

  @Test
  void applyingTheOperationsToTheFirstTextGivesTheSecond() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      String one = text(random);
      String other = random.nextInt(3) == 0 ? text(random) : edited(one, random);
      List<Operation> operations = WordDiff.of(one, other);
      String what = "seed %d, %d: %s -> %s".formatted(SEED, i, one, other);
      assertThat(without(Kind.INSERTED, operations)).as(what).isEqualTo(one);
      assertThat(without(Kind.DELETED, operations)).as(what).isEqualTo(other);
      for (int j = 1; j < operations.size(); j++) {
        assertThat(operations.get(j).kind())
            .as(what)
            .isNotEqualTo(operations.get(j - 1).kind())
            .isIn(
                operations.get(j - 1).kind() == Kind.INSERTED
                    ? List.of(Kind.EQUAL)
                    : List.of(Kind.values()));
      }
    }
  }

  private static String without(Kind kind, List<Operation> operations) {
    return operations.stream()
        .filter(operation -> operation.kind() != kind)
        .map(Operation::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    List<String> pieces =
        List.of(
            "de",
            " brug",
            " ",
            "\n",
            ".",
            " 'é",
            "haven-",
            " x1",
            "  ",
            "\t",
            "\uD83D\uDE00",
            "e\u0301");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = random.nextInt(6); i > 0 && !edited.isEmpty(); i--) {
      int at = random.nextInt(edited.length());
      if (random.nextBoolean()) {
        edited.insert(at, text(random));
      } else {
        edited.deleteCharAt(at);
      }
    }
    return edited.toString();
  }

  @Test
  void theWayIsAShortestOneAndABoundOnTheWorkKeepsItCorrect() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      List<String> one = letters(random);
      List<String> other = letters(random);
      String what = "seed %d, %d: %s -> %s".formatted(SEED, i, one, other);
      assertThat(kept(one, other, TokenDiff.MOST_CHANGES)).as(what).isEqualTo(common(one, other));
      assertThat(kept(one, other, 1 + random.nextInt(4))).as(what).isBetween(0, common(one, other));
    }
  }

  private static List<String> letters(Random random) {
    List<String> letters = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      letters.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return letters;
  }

  /// How many tokens stay; checks that they are the same and in order.
  private static int kept(List<String> one, List<String> other, int mostChanges) {
    int kept = 0;
    int at = 0;
    int otherAt = 0;
    for (Stretch stretch : TokenDiff.of(one, other, mostChanges)) {
      assertThat(List.of(stretch.from(), stretch.otherFrom())).isEqualTo(List.of(at, otherAt));
      if (stretch.equal()) {
        assertThat(one.subList(stretch.from(), stretch.to()))
            .isEqualTo(other.subList(stretch.otherFrom(), stretch.otherTo()));
        kept += stretch.to() - stretch.from();
      }
      at = stretch.to();
      otherAt = stretch.otherTo();
    }
    assertThat(List.of(at, otherAt)).isEqualTo(List.of(one.size(), other.size()));
    return kept;
  }

  /// The length of the longest common subsequence, by the textbook.
  private static int common(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (String letter : one) {
      int[] next = row.clone();
      for (int j = 1; j <= other.size(); j++) {
        next[j] = letter.equals(other.get(j - 1)) ? row[j - 1] + 1 : Math.max(row[j], next[j - 1]);
      }
      row = next;
    }
    return Arrays.stream(row).max().orElseThrow();
  }

  @Test
  void longTextsThatHaveNothingInCommonAreBoundedInWork() {
    Random random = new Random(SEED);
    String one =
        random.ints(60_000, 0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    String other =
        random.ints(60_000, 0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    List<Operation> operations = WordDiff.of(one, other);
    assertThat(without(Kind.INSERTED, operations)).isEqualTo(one);
    assertThat(without(Kind.DELETED, operations)).isEqualTo(other);
  }
}
