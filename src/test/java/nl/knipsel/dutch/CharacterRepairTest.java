package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CharacterRepairTest {
  @Test
  void plainCharactersNeedNoNormaliser() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (CharacterRepair.isPlain(c)) {
        assertThat(Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC))
            .as("U+%04X", (int) c)
            .isTrue();
      }
    }
  }

  /// Whatever is second in the decomposition of a character can be joined with what stands before.
  @Test
  void everythingThatIsEverJoinedIsHandledWithWhatStandsBefore() {
    BitSet joins = new BitSet();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isDefined(c)
          && !isHangulSyllable(c)
          && Character.getType(c) != Character.SURROGATE) {
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
            .codePoints()
            .skip(1)
            .forEach(joins::set);
      }
    }
    joins.set(0x1161, 0x1176);
    joins.set(0x11A8, 0x11C3);
    assertThat(joins.cardinality()).isGreaterThan(100);
    joins.stream().forEach(c -> assertThat(CharacterRepair.continues(c)).as("U+%04X", c).isTrue());
  }

  private static boolean isHangulSyllable(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
