package nl.knipsel.archive.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.Test;

/// What a signature keeps of a text.
class TextSignatureTest {
  private static final long SEED = 7;

  private static final String TEXT =
      "De gemeente heeft woensdag besloten dat de brug bij de oude haven volgend jaar wordt vernieuwd,"
          + " zei een woordvoerder tegen de krant van zaterdag.";

  private static TextSignature signature(String text) {
    return TextSignature.of(text).orElseThrow();
  }

  @Test
  void caseDiacriticsAndPunctuationMakeNoDifference() {
    assertThat(signature(TEXT).bytes())
        .isEqualTo(signature(TEXT.toUpperCase(java.util.Locale.ROOT)).bytes())
        .isEqualTo(signature(TEXT.replace("e", "é").replace(",", " -")).bytes())
        .hasSize(TextSignature.BYTES);
  }

  @Test
  void aSignatureIsTheSameOnEveryMachine() {
    assertThat(java.util.Arrays.hashCode(signature(TEXT).bytes())).isEqualTo(864134901);
  }

  @Test
  void shortTextsHaveNone() {
    assertThat(TextSignature.of("Dit bericht wordt nog aangevuld.")).isEmpty();
    assertThat(TextSignature.of("woord ".repeat(TextSignature.FEWEST_WORDS - 1))).isEmpty();
    assertThat(TextSignature.of("woord ".repeat(TextSignature.FEWEST_WORDS))).isPresent();
  }

  @Test
  void whatIsOfThePageIsLeftOut() {
    Story story =
        new Story(
            ItemKind.ARTICLE,
            Optional.of("Brug bij haven vernieuwd"),
            Optional.empty(),
            List.of(Block.paragraph(TEXT), Block.residue("Lees ook: nog een heel ander bericht")));
    assertThat(TextSignature.of(story).orElseThrow().bytes())
        .isEqualTo(signature("Brug bij haven vernieuwd\n" + TEXT).bytes());
  }

  @Test
  void resemblanceIsCloseToTheShareOfCommonRuns() {
    EditedTexts texts = new EditedTexts(SEED);
    double error = 0;
    int pairs = 0;
    for (EditedTexts.Edit edit : EditedTexts.Edit.values()) {
      for (int i = 0; i < 20; i++) {
        List<String> text = texts.text(12);
        String one = String.join(" ", text);
        String other = String.join(" ", texts.edited(text, edit));
        double estimated = signature(one).resemblance(signature(other));
        error += Math.pow(estimated - resemblance(one, other), 2);
        pairs++;
      }
    }
    assertThat(Math.sqrt(error / pairs)).as("seed %d", SEED).isLessThan(0.045);
  }

  private static double resemblance(String one, String other) {
    Set<List<String>> common = runs(one);
    Set<List<String>> all = new HashSet<>(common);
    common.retainAll(runs(other));
    all.addAll(runs(other));
    return common.size() / (double) all.size();
  }

  private static List<String> folded(String text) {
    List<String> words = new ArrayList<>();
    FoldedWords.read(text, word -> words.add(word.toString()));
    return words;
  }

  private static Set<List<String>> runs(String text) {
    List<String> words = folded(text);
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      runs.add(words.subList(i, i + 3));
    }
    return runs;
  }

  @Test
  void aTextThatHoldsAnotherContainsAllOfIt() {
    EditedTexts texts = new EditedTexts(SEED);
    List<String> text = texts.text(10);
    List<String> more = new java.util.ArrayList<>(text);
    more.addAll(texts.text(10));
    TextSignature one = signature(String.join(" ", text));
    TextSignature other = signature(String.join(" ", more));
    assertThat(one.containment(other, one.resemblance(other))).isBetween(0.85, 1.0);
  }

  @Test
  void bytesOfAnotherLengthAreRefused() {
    assertThatThrownBy(() -> TextSignature.of(new byte[4], 0, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// As its words are said to be: decomposed, in lower case, without marks, cut at all else.
  private static List<String> words(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return Arrays.stream(folded.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void wordsAreFoldedWhateverTheirCharacters() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      int last = random.nextBoolean() ? 0x300 : 0x1F00;
      String text =
          random
              .ints(random.nextInt(12), 1, last)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(folded(text)).as("seed %d: %s", seed, text).isEqualTo(words(text));
    }
  }
}
