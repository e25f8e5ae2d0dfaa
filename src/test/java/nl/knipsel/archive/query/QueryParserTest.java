package nl.knipsel.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final Locale DUTCH = Locale.of("nl");

  /// The table `trees.tsv`: what is typed, a tab, the tree; as [Trees] writes both.
  static Stream<Arguments> trees() throws IOException {
    try (var table = QueryParserTest.class.getResourceAsStream("trees.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("# "))
              .map(line -> Arguments.of((Object[]) line.split("\t")))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void isReadAsMeantAndWrittenBackWithoutLoss(String escaped, String tree) {
    Query query = QueryParser.parse(Trees.unescaped(escaped));
    assertThat(Trees.ascii(Trees.text(query))).isEqualTo(tree);
    String written = QueryText.of(query);
    assertThat(QueryParser.parse(written)).as(written).isEqualTo(query);
  }

  @Test
  void theTableIsLong() throws IOException {
    assertThat(trees()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "-                            ¦ 0  ¦ WORD_MISSING",
        "?                            ¦ 0  ¦ WORD_MISSING",
        "poetin OR                    ¦ 9  ¦ WORD_MISSING",
        "poetin AND                   ¦ 10 ¦ WORD_MISSING",
        "OR poetin                    ¦ 0  ¦ WORD_MISSING",
        "a OR OR b                    ¦ 5  ¦ WORD_MISSING",
        "NOT                          ¦ 3  ¦ WORD_MISSING",
        "()                           ¦ 1  ¦ WORD_MISSING",
        "a (b OR ) c                  ¦ 8  ¦ WORD_MISSING",
        "place:-moskou                ¦ 6  ¦ WORD_MISSING",
        "(a b)~2                      ¦ 5  ¦ WORD_MISSING",
        "agency:(reuters OR           ¦ 18 ¦ VALUE_OR_PARENTHESIS_MISSING",
        "(                            ¦ 1  ¦ VALUE_OR_PARENTHESIS_MISSING",
        "(a AND                       ¦ 6  ¦ VALUE_OR_PARENTHESIS_MISSING",
        "(poetin kim                  ¦ 11 ¦ PARENTHESIS_NOT_CLOSED",
        "poetin)                      ¦ 6  ¦ PARENTHESIS_NOT_OPENED",
        "(a))(                        ¦ 3  ¦ PARENTHESIS_NOT_OPENED",
        "\"geen deals                 ¦ 0  ¦ QUOTE_NOT_CLOSED",
        "kim „geen deals              ¦ 4  ¦ QUOTE_NOT_CLOSED",
        "a \"b\" \"c                  ¦ 6  ¦ QUOTE_NOT_CLOSED",
        "\"a\\\"                      ¦ 0  ¦ QUOTE_NOT_CLOSED",
        "x \"\"                       ¦ 2  ¦ PHRASE_EMPTY",
        "x \"  \"                     ¦ 2  ¦ PHRASE_EMPTY",
        "agencie:reuters              ¦ 0  ¦ FIELD_MISSPELT",
        "kim -rubiek:sport            ¦ 5  ¦ FIELD_MISSPELT",
        "auteur:jan                   ¦ 0  ¦ FIELD_UNKNOWN",
        "(kim schrijver:\"jan\")      ¦ 5  ¦ FIELD_UNKNOWN",
        "agency:                      ¦ 7  ¦ VALUE_MISSING",
        "plaats: moskou               ¦ 7  ¦ VALUE_MISSING",
        "date:[2025 TO                ¦ 5  ¦ RANGE_NOT_CLOSED",
        "agency:[a TO b]              ¦ 7  ¦ RANGE_OF_NO_DATES",
        "date:[2026 TO 2025]          ¦ 5  ¦ RANGE_BACKWARDS",
        "kim date:2025-12-27..2025-12-26 ¦ 9 ¦ RANGE_BACKWARDS",
        "date:morgen                  ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-13                 ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-02-29              ¦ 5  ¦ DATE_EXPECTED",
        "date:30-02-2025              ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-Q5                 ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-K0                 ¦ 5  ¦ DATE_EXPECTED",
        "date:[2025-Q4 TO 2025-K3]    ¦ 5  ¦ RANGE_BACKWARDS",
        "date:2025-W53                ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-12-27T25           ¦ 5  ¦ DATE_EXPECTED",
        "date:2025-12-27T10:60        ¦ 5  ¦ DATE_EXPECTED",
        "date:2025*                   ¦ 5  ¦ DATE_EXPECTED",
        "date:2025~                   ¦ 5  ¦ DATE_EXPECTED",
        "date:[2025]                  ¦ 5  ¦ DATE_EXPECTED",
        "date:[a TO b TO c]           ¦ 5  ¦ DATE_EXPECTED",
        "date:\"afgelopen 0 dagen\"   ¦ 5  ¦ DATE_EXPECTED",
        "date:(2025 OR juni-juli)     ¦ 14 ¦ DATE_EXPECTED",
        "*poetin                      ¦ 0  ¦ PATTERN_OPEN",
        "kim ?oetin                   ¦ 4  ¦ PATTERN_OPEN",
        "kop:*wapens                  ¦ 4  ¦ PATTERN_OPEN",
        "a*b*c*d*e*f*g*h*i*j*k*l      ¦ 0  ¦ PATTERN_COSTLY",
        "zelenskij~7                  ¦ 9  ¦ FUZZY_EDITS",
        "zelenskij~0.5                ¦ 9  ¦ FUZZY_EDITS",
        "zelensk*~1                   ¦ 8  ¦ FUZZY_PATTERN",
        "\"a b\"~1001                 ¦ 5  ¦ PHRASE_SLOP",
        "\"a b\"~2.5                  ¦ 5  ¦ PHRASE_SLOP",
        "\"a b\"~99999999999          ¦ 5  ¦ PHRASE_SLOP",
        "poetin^1001                  ¦ 6  ¦ BOOST_FACTOR",
        "(a poetin)^9999999999999999999999999999999999999999999 ¦ 9 ¦ BOOST_FACTOR",
        "é😀 poetin)                  ¦ 10 ¦ PARENTHESIS_NOT_OPENED",
      })
  void isRefusedWithAPlaceAndAReason(String typed, int position, QueryProblem problem) {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
    assertThat(error).as(typed).isNotNull();
    assertThat(error.problem()).isEqualTo(problem);
    assertThat(error.position()).isEqualTo(position);
    assertThat(error.query()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t"})
  void anEmptyQueryIsRefused(String typed) {
    assertThatThrownBy(() -> QueryParser.parse(typed))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessage("a query is missing");
  }

  @Test
  void aSentenceSaysWhatWasExpectedInTheReadersLanguage() {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("auteur:jan"));
    assertThat(error.sentence(Locale.ENGLISH))
        .isEqualTo(error.getMessage())
        .isEqualTo(
            "there is no field 'auteur'; there are headline, body, place, agency, section, date, kind, source (to search for the text, put it in quotes)");
    assertThat(error.sentence(DUTCH))
        .isEqualTo(
            "er is geen veld 'auteur'; er zijn kop, tekst, plaats, bureau, rubriek, datum, soort, bron (zet de tekst tussen aanhalingstekens om ernaar te zoeken)");
    assertThat(error.sentence(Locale.FRENCH)).isEqualTo(error.getMessage());
    assertThat(error.in("topic 7").sentence(DUTCH)).startsWith("topic 7: er is geen veld");
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasASentenceInBothLanguages(QueryProblem problem) {
    String english = problem.sentence(Locale.ENGLISH, "one", "two", "three");
    String dutch = problem.sentence(DUTCH, "one", "two", "three");
    assertThat(english).isNotBlank().doesNotContain("%").isNotEqualTo(dutch);
    assertThat(dutch).isNotBlank().doesNotContain("%");
  }

  @Test
  void whatIsTooMuchIsRefusedWhereItBecomesSo() {
    assertRefused("a".repeat(10_000), 4096, QueryProblem.TOO_LONG);
    assertRefused("kim " + "a".repeat(200) + "*", 4, QueryProblem.INEXACT_LONG);
    assertRefused("kop:" + "a".repeat(201) + "~1", 4, QueryProblem.INEXACT_LONG);
    assertRefused("(".repeat(60) + "a" + ")".repeat(60), 50, QueryProblem.TOO_DEEP);
    assertRefused("ab ".repeat(600), 1500, QueryProblem.TOO_MANY_WORDS);
    assertRefused("kim \"" + "ab ".repeat(500) + "\"", 4, QueryProblem.TOO_MANY_WORDS);
  }

  @Test
  void whatIsJustNotTooMuchIsRead() {
    assertThat(QueryParser.parse("a".repeat(4096))).isEqualTo(new Query.Word("a".repeat(4096)));
    assertThat(QueryParser.parse("(".repeat(50) + "a" + ")".repeat(50)))
        .isEqualTo(new Query.Word("a"));
    assertThat(QueryParser.parse("ab ".repeat(500)))
        .isInstanceOfSatisfying(Query.And.class, and -> assertThat(and.clauses()).hasSize(500));
    assertThat(QueryParser.parse("?".repeat(4000) + " a")).isEqualTo(new Query.Word("a"));
  }

  private static void assertRefused(String typed, int position, QueryProblem problem) {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
    assertThat(error.problem()).isEqualTo(problem);
    assertThat(error.position()).isEqualTo(position);
  }

  @Test
  void anyTextIsReadOrRefusedWithAPlaceInItAndASentence() {
    List<String> pieces =
        new ArrayList<>(
            List.of(
                " OR ",
                " AND ",
                " NOT ",
                " TO ",
                "date:",
                "kop:",
                "agency:",
                "x:",
                "[a TO b]",
                "date:[2025 TO gisteren]",
                "vorige week",
                "..",
                "2025-12",
                "T14:00",
                "~1",
                "^2.5",
                "~",
                "^",
                "\\",
                "\\u",
                "((",
                "))",
                "\"a b\"",
                "https://",
                "\u0000",
                "\uD800",
                "\uDC00",
                "\uD83D\uDE00",
                "\u202E",
                "e\u0301",
                "\u0645",
                "\u00A0",
                "\n"));
    "ab \"'()[]{}:*?~^-+/\\!&|<>=@#,.;\u00E9\u201C\u201D\u201E\u2019\t0129"
        .chars()
        .forEach(c -> pieces.add(String.valueOf((char) c)));
    long seed = 20260117;
    Random random = new Random(seed);
    for (int round = 0; round < 40_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(16); i >= 0; i--) {
        typed.append(
            random.nextInt(12) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : pieces.get(random.nextInt(pieces.size())));
      }
      check("seed %d, round %d".formatted(seed, round), typed.toString());
    }
  }

  private static void check(String run, String text) {
    Query query;
    try {
      query = QueryParser.parse(text);
    } catch (QuerySyntaxException refused) {
      assertThat(refused.position()).as(run).isBetween(0, text.length());
      assertThat(refused.sentence(DUTCH)).as(run).isNotBlank();
      return;
    } catch (RuntimeException e) {
      throw new AssertionError("%s: <%s>".formatted(run, Trees.ascii(text)), e);
    }
    assertThat(nodes(query)).as(run).isLessThanOrEqualTo(2 * text.length() + 1);
    String written = QueryText.of(query);
    assertThat(Trees.ascii(Trees.text(QueryParser.parse(written))))
        .as("%s: <%s> written as <%s>", run, Trees.ascii(text), Trees.ascii(written))
        .isEqualTo(Trees.ascii(Trees.text(query)));
  }

  private static int nodes(Query query) {
    return switch (query) {
      case Query.And(List<Query> clauses) ->
          1 + clauses.stream().mapToInt(QueryParserTest::nodes).sum();
      case Query.Or(List<Query> clauses) ->
          1 + clauses.stream().mapToInt(QueryParserTest::nodes).sum();
      case Query.Not(Query inner) -> 1 + nodes(inner);
      case Query.Boost(Query inner, float factor) -> 1 + nodes(inner);
      case Query.InField(Field field, Query inner) -> 1 + nodes(inner);
      default -> 1;
    };
  }

  @Test
  void randomTreesAreWrittenAndReadBackWithoutLoss() {
    long seed = 20260118;
    RandomQueries random = new RandomQueries(seed);
    for (int round = 0; round < 10_000; round++) {
      Query query = random.next();
      String written = QueryText.of(query);
      try {
        assertThat(QueryParser.parse(written))
            .as("seed %d, round %d: <%s>", seed, round, Trees.ascii(written))
            .isEqualTo(query);
      } catch (QuerySyntaxException e) {
        throw new AssertionError(
            "seed %d, round %d: <%s>".formatted(seed, round, Trees.ascii(written)), e);
      }
    }
  }

  @Test
  void aTreeOfVariantsIsWrittenAsItWasTyped() {
    Query typed = new Query.And(List.of(new Query.Word("kim"), new Query.Word("jong")));
    Query query =
        new Query.And(
            List.of(
                new Query.WithVariants(typed, List.of(new Query.Word("un"))), new Query.Word("b")));
    assertThat(QueryText.of(query)).isEqualTo("(kim jong) b");
    assertThat(Arrays.asList(QueryText.of(typed))).containsExactly("kim jong");
  }
}
