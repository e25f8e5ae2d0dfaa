package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void decimalsAreThoseOfJavasFormatter() {
    Random random = new Random(42);
    double[] plain = {0, -0.0, 0.005, 0.995, -0.001, 9.995, 12, 1e15, 1e16, 1e300, 1e-9, 0.125};
    for (int i = 0; i < 20_000; i++) {
      double number =
          i < plain.length
              ? plain[i]
              : (i % 3 == 0 ? random.nextFloat() : random.nextGaussian())
                  * Math.pow(10, random.nextInt(12) - 4);
      int decimals = random.nextInt(5);
      String expected = String.format(Locale.ROOT, "%." + decimals + "f", number);
      assertThat(Messages.plainDecimals(number, decimals))
          .as("%s, %d", number, decimals)
          .isEqualTo(expected.matches("-[0.]+") ? expected.substring(1) : expected);
    }
  }

  @Test
  void whatIsNoNumberIsWrittenAsJavaDoes() {
    assertThat(Messages.plainDecimals(Double.NaN, 2)).isEqualTo("NaN");
    assertThat(Messages.plainDecimals(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-Infinity");
  }
}
