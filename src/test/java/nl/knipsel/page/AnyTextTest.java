package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text throws, and none takes more time than its length asks for: one page of 100 KB takes
/// milliseconds, so that seconds mean a step that is not linear.
class AnyTextTest {
  private static final int LENGTH = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "/",
        "-",
        "A ",
        "A/",
        "A-",
        "A (",
        "(A/",
        "A\n",
        "A\n\n",
        "\n",
        " ",
        "1 ",
        "1",
        "1 uur geleden",
        "1 uur geleden\n",
        "1 uur geledenA\n",
        "GOES (ANP) - ",
        "GOES - De.\n",
        "Meer uit Sport\n",
        "Webmail\n",
        "Lees ook:\n",
        "16 mei\n",
        "11:22\n",
        "Kop\n11:22\n",
        "- Sport 9:31 Kop\n",
        "Editie:\n",
        "ANP Kop\n",
        "date 2025-12-28 ",
        "Ã",
        "â€",
        "Ć",
        "'s ",
        "\uD800",
        "\uDC00",
        "\u2028",
        "De man is terecht. ",
        "on 14 June 2025 at 10:34 "
      })
  void repeatedTextIsReadInTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());

    Page page = assertTimeoutPreemptively(LIMIT, () -> Samples.READER.read(text));

    assertThat(page).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 20251231})
  void randomTextIsReadInTime(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append((char) random.nextInt(0x10000));
    }

    assertThat(assertTimeoutPreemptively(LIMIT, () -> Samples.READER.read(text.toString())))
        .as("seed %d", seed)
        .isNotNull();
  }
}
