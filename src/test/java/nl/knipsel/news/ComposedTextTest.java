package nl.knipsel.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComposedTextTest {
  @Test
  void isWhatJavaComposes() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      int last = random.nextBoolean() ? 0x300 : 0x345;
      String text =
          random
              .ints(random.nextInt(8), 'A', last)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(ComposedText.of(text))
          .as("seed %d: %s", seed, text)
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }
}
