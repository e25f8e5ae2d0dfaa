package nl.knipsel.dutch;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text in which the odd characters of all scripts are frequent, and so are the signs that the
/// tokenizer has rules for.
public final class RandomText {
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          "\n",
          "\u00A0",
          "-",
          "-",
          "-",
          "'",
          "'",
          "\u2019",
          "\u2018",
          ".",
          ".",
          ",",
          "&",
          "@",
          "_",
          "+",
          ":",
          "/",
          "//",
          "http://",
          "https://",
          "www.",
          "nos.nl",
          "jan@nos.nl",
          "NL",
          "Het",
          "het",
          "'s",
          "'t",
          "S",
          "t",
          "U",
          "a",
          "e",
          "o",
          "i",
          "j",
          "n",
          "E",
          "1",
          "2",
          "23",
          "06",
          "12345678",
          "\u00E9",
          "\u00EB",
          "\u0301",
          "\u0308",
          "\u0327",
          "\u0344",
          "\u0340",
          "\u00AD",
          "\u200B",
          "\u200C",
          "\u200D",
          "\u2060",
          "\uFEFF",
          "\u2010",
          "\u2011",
          "\u2013",
          "\u201C",
          "\u201D",
          "\u0132",
          "\u0133",
          "`",
          "\u00B4",
          "\u02BC",
          "\u1100",
          "\u1161",
          "\u11A8",
          "\uAC00",
          "\u6F22",
          "\u3042",
          "\u304B",
          "\u3099",
          "\uF900",
          "\u212B",
          "\u0958",
          "\u05D0",
          "\u05B7",
          "\u0416",
          "\u0438\u0306",
          "\u03B1",
          "\u1F71",
          "\u2081",
          "\u00BD",
          "\uD83D\uDE00",
          "\uD83C\uDFFD",
          "\uFE0F",
          "\u20E3",
          "\uD801\uDC00",
          "\uD834\uDD5E",
          "\uD834\uDD65",
          "\uD840\uDC00",
          "\uD87E\uDC00",
          "\uD83D",
          "\uDE00",
          "%",
          "\u20AC",
          "#",
          "(",
          ")",
          "\uD804\uDCBA",
          "\uD804\uDC99");

  private RandomText() {}

  public static String of(Random random) {
    int pieces = random.nextInt(random.nextInt(20) == 0 ? 4000 : 60);
    return Stream.generate(() -> piece(random)).limit(pieces).collect(Collectors.joining());
  }

  private static String piece(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Character.toString(random.nextInt(0x3000));
      case 1 -> Character.toString(random.nextInt(0x30000));
      case 2 -> PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(4));
      default -> PIECES.get(random.nextInt(PIECES.size()));
    };
  }
}
