package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tokens are written as `term start-end +increment type`, keywords with `!` behind.
class DutchCompoundFilterTest {
  private static Analyzer analyzer;
  private static CompoundSplitter splitter;

  @BeforeAll
  static void open() throws IOException {
    analyzer =
        CustomAnalyzer.builder(Path.of("index-config"))
            .withTokenizer("whitespace")
            .addTokenFilter("lowercase")
            .addTokenFilter("dutchCompound")
            .build();
    splitter = CompoundSplitter.read(CompoundSplitterTest.SETTINGS, Lexicon.EMPTY);
  }

  @Test
  void partsFollowTheirWordAtItsPositionWithTheirOwnOffsets() throws IOException {
    assertThat(tokens("Drie Gevechtsvliegtuigen boven zee"))
        .containsExactly(
            "drie 0-4 +1 word",
            "gevechtsvliegtuigen 5-24 +1 word",
            "gevecht 5-13 +0 part!",
            "vliegtuig 13-24 +0 part!",
            "boven 25-30 +1 word",
            "zee 31-34 +1 word");
  }

  @Test
  void compoundMayBeTheLastWord() throws IOException {
    assertThat(tokens("het kippenhok"))
        .containsExactly(
            "het 0-3 +1 word", "kippenhok 4-13 +1 word", "kip 4-10 +0 part!", "hok 10-13 +0 part!");
  }

  @Test
  void compoundsMayFollowEachOther() throws IOException {
    assertThat(tokens("kippenhok bosbrand kippenhok"))
        .containsExactly(
            "kippenhok 0-9 +1 word",
            "kip 0-6 +0 part!",
            "hok 6-9 +0 part!",
            "bosbrand 10-18 +1 word",
            "bos 10-13 +0 part!",
            "brand 13-18 +0 part!",
            "kippenhok 19-28 +1 word",
            "kip 19-25 +0 part!",
            "hok 25-28 +0 part!");
  }

  @Test
  void analyzerIsReadyForTheNextText() throws IOException {
    assertThat(tokens("kippenhok")).hasSize(3);
    assertThat(tokens("de zee")).hasSize(2);
    assertThat(tokens("")).isEmpty();
  }

  @Test
  void textOfAnotherLengthThanTheWordGivesItsPartsTheWordsOffsets() throws IOException {
    Token quoted = new Token("kippenhok", 1, 0, 11, "word", false);
    assertThat(filtered(quoted))
        .containsExactly("kippenhok 0-11 +1 word", "kip 0-11 +0 part!", "hok 0-11 +0 part!");
  }

  @Test
  void tokenThatBeginsBeforeAPartGivesThePartsTheWordsOffsets() throws IOException {
    Token piece = new Token("kippenhok", 1, 0, 9, "word", false);
    Token joined = new Token("kippenhokdeur", 0, 0, 14, TokenTypes.JOINED, false);
    assertThat(filtered(piece, joined))
        .containsExactly(
            "kippenhok 0-9 +1 word",
            "kip 0-9 +0 part!",
            "hok 0-9 +0 part!",
            "kippenhokdeur 0-14 +0 joined");
  }

  @Test
  void joinedWordsPartsKeywordsAndWhatIsNoWordPass() throws IOException {
    assertThat(
            filtered(
                new Token("kippenhok", 1, 0, 9, TokenTypes.JOINED, false),
                new Token("kippenhok", 1, 10, 19, TokenTypes.PART, false),
                new Token("kippenhok", 1, 20, 29, "word", true),
                new Token("kippenhok2", 1, 30, 40, "word", false),
                new Token("kippenhok.nl", 1, 41, 53, "<URL>", false)))
        .hasSize(5);
  }

  @Test
  void offsetsDoNotGoBackSoThatTheyCanBeIndexed() throws IOException {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        Document document = new Document();
        document.add(
            new Field("body", "De bosbranden bij het kippenhok van de voetbalclub.", type));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.docFreq(new Term("body", "brand"))).isEqualTo(1);
      }
    }
  }

  @Test
  void factoryKnowsItsArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DutchCompoundFilterFactory(new HashMap<>(Map.of("x", "y"))))
        .withMessage("Unknown parameters: {x=y}");
  }

  private static List<String> tokens(String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      return written(stream);
    }
  }

  private static List<String> filtered(Token... tokens) throws IOException {
    try (TokenStream stream = new DutchCompoundFilter(new Tokens(tokens), splitter)) {
      return written(stream);
    }
  }

  private static List<String> written(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
    List<String> written = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      written.add(
          "%s %d-%d +%d %s%s"
              .formatted(
                  term,
                  offset.startOffset(),
                  offset.endOffset(),
                  increment.getPositionIncrement(),
                  type.type(),
                  keyword.isKeyword() ? "!" : ""));
    }
    stream.end();
    return written;
  }

  private record Token(
      String term, int increment, int start, int end, String type, boolean keyword) {}

  /// Gives the tokens it is made of.
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final Token[] tokens;
    private int given;

    Tokens(Token... tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (given == tokens.length) {
        return false;
      }
      Token token = tokens[given++];
      term.append(token.term);
      increment.setPositionIncrement(token.increment);
      offset.setOffset(token.start, token.end);
      type.setType(token.type);
      keyword.setKeyword(token.keyword);
      return true;
    }
  }
}
