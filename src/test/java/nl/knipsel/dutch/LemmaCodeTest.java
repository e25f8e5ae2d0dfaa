package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaCodeTest {
  @ParameterizedTest
  @CsvSource({
    "huis, huis, 1",
    "huizen, huis, 4",
    "gelopen, lopen, 13",
    "zeeën, zee, 4",
    "geënt, enten, 11",
    "a, é, 4",
  })
  void codeIsWhatToCutAndWhatToAppend(String form, String lemma, int bytes) {
    BytesRef code = LemmaCode.encode(new BytesRef(form), List.of(lemma));
    assertThat(LemmaCode.decode(new BytesRef(form), code)).containsExactly(lemma);
    assertThat(code.length).as("bytes of %s", code).isLessThanOrEqualTo(bytes);
  }

  @Test
  void lemmasKeepTheirOrder() {
    BytesRef form = new BytesRef("leden");
    BytesRef code = LemmaCode.encode(form, List.of("lijden", "lid", "leed"));
    assertThat(LemmaCode.decode(form, code)).containsExactly("lijden", "lid", "leed");
  }

  @Test
  void anyWordsComeBack() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BytesRef form = new BytesRef(word(random));
      List<String> lemmas =
          IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(n -> word(random)).toList();
      assertThat(LemmaCode.decode(form, LemmaCode.encode(form, lemmas)))
          .as("seed %d", seed)
          .isEqualTo(lemmas);
    }
  }

  @Test
  void codeOfAnotherFormIsRejected() {
    BytesRef code = LemmaCode.encode(new BytesRef("gelopen"), List.of("lopen"));
    assertThatThrownBy(() -> LemmaCode.decode(new BytesRef("en"), code))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LemmaCode.decode(new BytesRef("en"), new BytesRef()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsThatCannotBeWrittenAreRejected() {
    BytesRef form = new BytesRef("woord");
    for (String lemma : List.of("", "a\0b", "x".repeat(LemmaCode.LONGEST + 1))) {
      assertThatThrownBy(() -> LemmaCode.encode(form, List.of(lemma)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String word(Random random) {
    String letters = "abeén-'ïŁ😀";
    int[] points = letters.codePoints().toArray();
    return random
        .ints(1 + random.nextInt(30), 0, points.length)
        .map(i -> points[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
