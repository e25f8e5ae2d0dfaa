package nl.knipsel.archive.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which items are linked as versions of one story.
class VersionGroupsTest {
  private static final long SEED = 20261125;

  private final EditedTexts texts = new EditedTexts(SEED);

  private static String joined(List<String> text) {
    return String.join(" ", text);
  }

  @Test
  void versionsShareTheSmallestIdAsAnUnsignedNumberAndOthersHaveNone() throws IOException {
    List<String> story = texts.text(12);
    TextItems items =
        new TextItems()
            .add(-5, joined(story), 0)
            .add(7, joined(texts.edited(story, EditedTexts.Edit.LEAD_REWRITTEN)), 3)
            .add(3, joined(texts.text(12)), 1)
            .add(-9, joined(texts.edited(story, EditedTexts.Edit.WORDS_5)), 5);
    assertThat(VersionGroups.of(items)).containsExactly(7, 7, VersionGroups.NONE, 7);
  }

  @Test
  void whatLiesDaysApartIsNotLinkedUnlessTheTimeIsUnknown() throws IOException {
    List<String> story = texts.text(12);
    String one = joined(story);
    String other = joined(texts.edited(story, EditedTexts.Edit.WORDS_5));
    assertThat(VersionGroups.of(new TextItems().add(1, one, 0).add(2, other, 72)))
        .containsExactly(1, 1);
    assertThat(VersionGroups.of(new TextItems().add(1, one, 0).add(2, other, 73)))
        .containsExactly(0, 0);
    assertThat(
            VersionGroups.of(
                new TextItems().add(1, one, 0).add(2, other, Long.MIN_VALUE, Long.MAX_VALUE)))
        .containsExactly(1, 1);
    assertThat(
            VersionGroups.of(
                new TextItems()
                    .add(1, one, Long.MIN_VALUE, 0)
                    .add(2, other, 400_000_000, Long.MAX_VALUE)))
        .containsExactly(0, 0);
  }

  @Test
  void noChainOfSmallChangesLinksTextsThatHaveLittleInCommon() throws IOException {
    List<String> text = texts.text(12);
    TextItems items = new TextItems();
    for (int i = 0; i < 30; i++) {
      items.add(i + 1, joined(text), i);
      text = texts.edited(text, EditedTexts.Edit.WORDS_10);
    }
    long[] groups = VersionGroups.of(items);
    assertThat(Arrays.stream(groups).distinct().count()).isGreaterThan(2);
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < i; j++) {
        if (groups[i] == groups[j] && groups[i] != VersionGroups.NONE) {
          assertThat(items.signature(i).resemblance(items.signature(j)))
              .isGreaterThanOrEqualTo(Likeness.MEASURED.related());
        }
      }
    }
  }

  @Test
  void aFormFilledInHundredsOfTimesMakesNoGroupBeyondTheLargest() throws IOException {
    List<String> form = texts.text(8);
    TextItems items = new TextItems();
    for (int i = 0; i < 300; i++) {
      items.add(i + 1, joined(texts.form(form, 0.02)), 0);
    }
    long[] groups = VersionGroups.of(items);
    for (long group : groups) {
      assertThat(Arrays.stream(groups).filter(other -> other == group && group != 0).count())
          .isLessThanOrEqualTo(VersionGroups.LARGEST);
    }
  }

  @Test
  void theOrderOfItemsAndTheMemoryForThemChangeNothing() throws IOException {
    TextItems items = new TextItems();
    Random random = new Random(SEED);
    for (EditedTexts.Edit edit : EditedTexts.Edit.values()) {
      for (int i = 0; i < 10; i++) {
        List<String> story = texts.text(10);
        items.add(random.nextLong(), joined(story), i);
        items.add(random.nextLong(), joined(texts.edited(story, edit)), i + 5);
      }
    }
    List<String> form = texts.text(8);
    for (int i = 0; i < 60; i++) {
      items.add(random.nextLong(), joined(texts.form(form, 0.1)), i);
    }
    long[] groups = VersionGroups.of(items);
    List<Integer> order = new ArrayList<>(IntStream.range(0, items.count()).boxed().toList());
    Collections.shuffle(order, random);
    long[] shuffled = VersionGroups.of(items.reordered(order));
    for (int i = 0; i < order.size(); i++) {
      assertThat(shuffled[i]).as("seed %d, item %d", SEED, i).isEqualTo(groups[order.get(i)]);
    }
    assertThat(pairs(AlikePairs.of(items, Likeness.MEASURED, 50, 7)))
        .isEqualTo(pairs(AlikePairs.of(items, Likeness.MEASURED)))
        .isNotEmpty();
  }

  private static List<List<Integer>> pairs(AlikePairs pairs) {
    return IntStream.range(0, pairs.count())
        .mapToObj(pair -> List.of(pairs.one(pair), pairs.other(pair)))
        .toList();
  }

  @Test
  void editsAreFoundAsOftenAsMeasuredAndHardlyAnythingElseIs() throws IOException {
    VersionQuality quality = VersionQuality.measure(SEED, 60, 12, 20, 0.25, Likeness.MEASURED);
    assertThat(quality.recall()).as("seed %d", SEED).isGreaterThan(0.95);
    assertThat(quality.precision()).as("seed %d", SEED).isGreaterThan(0.95);
    assertThat(quality.forms()).as("seed %d", SEED).isLessThan(0.1);
  }
}
