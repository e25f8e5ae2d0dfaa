package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharKindTest {
  private static final String SIGNS = "-'\u2018\u2019.,&:@_+";

  @Test
  void longBlocksAreOfTheKindThatJavaGivesThem() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      byte expected = Character.isSurrogate((char) c) ? CharKind.SURROGATE : CharKind.of(c);
      if (SIGNS.indexOf(c) < 0) {
        assertThat(CharKind.of((char) c)).as("%x", c).isEqualTo(expected);
      }
    }
  }
}
