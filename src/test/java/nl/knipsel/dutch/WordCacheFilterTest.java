package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.knipsel.config.Configuration;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole chain gives what its steps give one behind the other, whatever was read before.
/// `-Dseed=...` repeats a failure.
class WordCacheFilterTest {
  private static final long SEED = Long.getLong("seed", 20261125L);
  private static final Path CONFIG = Path.of("index-config");

  private static MappedLexicon lexicon;
  private static DutchNewsAnalyzer cached;
  private static Analyzer stepByStep;
  private static List<String> words;

  @BeforeAll
  static void open() throws IOException {
    lexicon = MappedLexicon.open(LexiconFile.locate());
    Lemmatizer lemmatizer = new Lemmatizer(lexicon, new KraaijPohlmannStemmer());
    cached =
        new DutchNewsAnalyzer(
            lemmatizer,
            Optional.of(CompoundSplitter.read(CONFIG.resolve("compounds"), lexicon)),
            Demonyms.of(Configuration.read(CONFIG).demonyms(), lemmatizer));
    stepByStep =
        new DutchTextAnalyzer() {
          @Override
          TokenStream terms(TokenStream in) {
            return cached.steps(in);
          }
        };
    words = new ArrayList<>(Configuration.read(CONFIG).demonyms().keySet());
    for (String line : Files.readAllLines(CONFIG.resolve("compounds").resolve("parts.tsv"))) {
      if (!line.startsWith("#")) {
        words.add(line.substring(0, line.indexOf('\t')));
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    cached.close();
    lexicon.close();
  }

  @Test
  void oddTextsAreReadAsStepByStep() throws IOException {
    for (int i = 0; i < 1000; i++) {
      assertSame(RandomText.of(new Random(SEED + i)), SEED + i);
    }
  }

  /// Words in all spellings, known and unknown, with hyphens, longer than the cache takes.
  @Test
  void textsOfRealWordsAreReadAsStepByStep() throws IOException {
    for (int i = 0; i < 1000; i++) {
      Random random = new Random(SEED + i);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        text.append(word(random)).append(random.nextInt(8) == 0 ? ". " : " ");
      }
      assertSame(text.toString(), SEED + i);
    }
  }

  /// More words than there is room for, so that words take each other's places, and all again.
  @Test
  void wordsThatTookEachOthersPlacesAreReadAsStepByStep() throws IOException {
    List<String> many = new ArrayList<>(words);
    words.forEach(word -> many.add(word + "baar"));
    assertThat(many).hasSizeGreaterThan(WordCache.SLOTS);
    for (int round = 0; round < 2; round++) {
      for (int from = 0; from < many.size(); from += 1000) {
        int to = Math.min(many.size(), from + 1000);
        assertSame(String.join(" ", many.subList(from, to)), SEED);
      }
    }
  }

  @Test
  void aWordLongerThanTheCacheTakesIsRead() throws IOException {
    String text = "Hottentottententententoonstellingsgevechtsvliegtuigenfabriek en fabriek";
    assertThat(text.indexOf(' ')).isGreaterThan(WordCache.LONGEST);
    assertSame(text, SEED);
    assertSame(text, SEED);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder(words.get(random.nextInt(words.size())));
    for (int more = random.nextInt(6) - 2; more > 0; more--) {
      word.append(random.nextInt(4) == 0 ? "-" : "")
          .append(words.get(random.nextInt(words.size())));
    }
    if (random.nextInt(10) == 0) {
      word.append("'s");
    }
    if (random.nextInt(4) == 0) {
      word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    }
    if (random.nextInt(20) == 0) {
      word.insert(word.length() / 2, '\u00AD');
    }
    String made = word.toString();
    return random.nextInt(5) == 0 ? Normalizer.normalize(made, Normalizer.Form.NFD) : made;
  }

  private static void assertSame(String text, long seed) throws IOException {
    assertThat(tokens(cached, text))
        .as("-Dseed=%d on '%s'", seed, text)
        .isEqualTo(tokens(stepByStep, text));
  }

  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            "%s %s %s %d-%d +%d %d"
                .formatted(
                    term,
                    type.type(),
                    keyword.isKeyword(),
                    offset.startOffset(),
                    offset.endOffset(),
                    increment.getPositionIncrement(),
                    length.getPositionLength()));
      }
      stream.end();
      tokens.add("end %d +%d".formatted(offset.endOffset(), increment.getPositionIncrement()));
    }
    return tokens;
  }
}
