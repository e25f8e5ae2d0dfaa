package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knipsel.Golden;
import nl.knipsel.evaluate.Run;
import nl.knipsel.evaluate.ScoredDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measuring the archive of the samples, and given runs, through the real entry point.
class EvaluateCommandTest {
  private static final Pattern ID = Pattern.compile("\\bid ([0-9a-f]{16})\\b");

  @TempDir static Path samples;
  private static Path archive;

  @TempDir private Path folder;

  @BeforeAll
  static void indexTheSamples() {
    archive = samples.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  /// Relevant to q1 are the four items with both names in their headlines, and one that is not
  /// there; q4 has nothing relevant, q5 is not judged.
  @BeforeEach
  void writeTopicsAndQrels() throws IOException {
    file(
        "topics.tsv",
        "q1\tPoetin Noord-Korea",
        "q2\tkernproeven (raketmotor!",
        "q3\ttulpenbollen",
        "q4\tspoorlijn",
        "q5\tVeiligheidsraad");
    file(
        "qrels.txt",
        "q1 0 1c8c334d4c42ed78 1",
        "q1 0 bc24339db0a5826e 1",
        "q1 0 b60066e5f130e248 1",
        "q1 0 3484458bc5b46906 1",
        "q1 0 ffffffffffffffff 1",
        "q2 0 0c4d65f0f9c908f4 1",
        "q3 0 0c4d65f0f9c908f4 1",
        "q4 0 3484458bc5b46906 0");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  /// Runs the command; a name with a file behind it in the test's folder becomes its path.
  private Cli.Ran evaluate(String arguments) {
    return new Cli()
        .archive(archive)
        .run(
            Stream.concat(Stream.of("evaluate"), Stream.of(arguments.strip().split(" +")))
                .map(word -> word.contains(".") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
  }

  @Test
  void topicsAreSearchedForAndTheirMeansPrinted() {
    Cli.Ran ran = evaluate("--topics topics.tsv --qrels qrels.txt");
    // reciprocal ranks 1, 1, 0; recall 4/5, 1, 0
    Golden.assertMatches("evaluate.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(0);
  }

  @Test
  void theWrittenRunHasTheItemsInTheOrderOfSearch() throws IOException {
    Cli.Ran ran = evaluate("--topics topics.tsv --qrels qrels.txt --run new.run --tag stam");
    Path file = folder.resolve("new.run");
    assertThat(ran.err()).isEqualTo("run: " + file + "\n");

    Run run = Run.read(file);
    assertThat(run.tag()).isEqualTo("stam");
    assertThat(run.topics()).containsExactly("q1", "q2", "q4", "q5");
    assertThat(found(run, "q1")).hasSize(10).isEqualTo(searched("Poetin Noord-Korea"));
    assertThat(found(run, "q5")).isEqualTo(searched("Veiligheidsraad"));

    assertThat(evaluate("--read-run new.run --qrels qrels.txt").out()).isEqualTo(ran.out());
  }

  @Test
  void itemsThatTieKeepTheirOrder() throws IOException {
    // every item has the same score here: search shows the earlier id first, TREC the later one
    file("all.tsv", "all\t*");
    evaluate("--topics all.tsv --query-language --qrels qrels.txt --run all.run");
    List<String> found = found(Run.read(folder.resolve("all.run")), "all");
    assertThat(found).hasSizeGreaterThan(100).isSorted();
    assertThat(found).isEqualTo(searched("*"));
  }

  private static List<String> found(Run run, String topic) {
    return run.ranking(topic).stream().map(ScoredDocument::id).toList();
  }

  private static List<String> searched(String query) {
    Matcher ids = ID.matcher(new Cli().archive(archive).run("search", query, "-n", "1000").out());
    return ids.results().map(match -> match.group(1)).toList();
  }

  @Test
  void fewerItemsAreTakenAndAnyWordIsEnoughIfThatIsAsked() throws IOException {
    evaluate("--topics topics.tsv --qrels qrels.txt --run deep.run --depth 3");
    assertThat(Run.read(folder.resolve("deep.run")).ranking("q1")).hasSize(3);

    evaluate("--topics topics.tsv --qrels qrels.txt --run all.run");
    evaluate("--topics topics.tsv --qrels qrels.txt --run any.run --any");
    assertThat(found(Run.read(folder.resolve("all.run")), "q2")).hasSize(1);
    assertThat(found(Run.read(folder.resolve("any.run")), "q2")).hasSize(2);
  }

  @Test
  void signsOfTheQueryLanguageMeanNothingUnlessThatIsAsked() throws IOException {
    file("signs.tsv", "q2\tkernproeven -raketmotor");
    evaluate("--topics signs.tsv --qrels qrels.txt --run plain.run");
    evaluate("--topics signs.tsv --qrels qrels.txt --run parsed.run --query-language");
    assertThat(found(Run.read(folder.resolve("plain.run")), "q2"))
        .containsExactly("0c4d65f0f9c908f4");
    assertThat(found(Run.read(folder.resolve("parsed.run")), "q2"))
        .containsExactly("3484458bc5b46906");
  }

  @Test
  void aTopicOfBlanksAloneFindsNothing() throws IOException {
    file("blank.tsv", "q1\t\u00A0", "q2\t- ?");
    Cli.Ran ran = evaluate("--topics blank.tsv --qrels qrels.txt");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("knipsel: mean over 3 topics; 3 without results count 0");
  }

  @Test
  void classicTopicsAreSearchedForByTheirTitle() throws IOException {
    file("classic.txt", "<top>", "<num> Number: q2", "<title> kernproeven raketmotor", "</top>");
    Cli.Ran ran = evaluate("--topics classic.txt --qrels qrels.txt");
    assertThat(ran.out()).contains("2 without results count 0 (q1, q3)");
  }

  /// Reciprocal ranks of the three judged topics: 1/2, 0, 0 and 1, 1, 1/2.
  private void writeTwoRuns() throws IOException {
    file("small.qrels", "1 0 a 1", "2 0 a 1", "3 0 a 1", "4 0 d 0");
    file("old.run", "1 Q0 x 1 2 old", "1 Q0 a 2 1 old", "2 Q0 b 1 1 old");
    file("new.run", "1 Q0 a 1 1 new", "2 Q0 a 1 1 new", "3 Q0 x 1 2 new", "3 Q0 a 2 1 new");
  }

  @Test
  void twoRunsAreComparedWithoutAnArchive() throws IOException {
    writeTwoRuns();
    Cli.Ran ran = evaluate("--read-run new.run --compare old.run --qrels small.qrels");
    // all three differ one way: p = 2 / 2^3; of recall and success two: p = 2 / 2^2
    assertThat(ran)
        .isEqualTo(
            new Cli.Ran(
                0,
                """
                | measure    |    old |    new | difference |      p |
                | :--------- | -----: | -----: | ---------: | -----: |
                | MRR@10     | 0.1667 | 0.8333 |     0.6667 | 0.2500 |
                | nDCG@10    | 0.2103 | 0.8770 |     0.6667 | 0.2500 |
                | recall@10  | 0.3333 | 1.0000 |     0.6667 | 0.5000 |
                | recall@100 | 0.3333 | 1.0000 |     0.6667 | 0.5000 |
                | success@1  | 0.0000 | 0.6667 |     0.6667 | 0.5000 |

                p: paired randomisation test, two-sided, seed 42
                old: mean over 3 topics; 1 without results counts 0 (3); \
                1 left out, nothing is relevant to it (4)
                new: mean over 3 topics; 1 left out, nothing is relevant to it (4)
                """,
                ""));
  }

  @Test
  void whatIsASentenceIsSaidInDutchToo() throws IOException {
    writeTwoRuns();
    Cli.Ran ran =
        evaluate("--lang nl --seed 7 --read-run new.run --compare old.run --qrels small.qrels");
    Golden.assertMatches("evaluate-nl.txt", ran.out());
  }

  @Test
  void theSeedChoosesWhatIsDrawnAndTheSameSeedDrawsTheSame() throws IOException {
    // 25 topics differ, more than are counted out; 10 of them the other way
    file("many.qrels", numbered("%d 0 a 1", 0, 25));
    file("first.run", numbered("%d Q0 a 1 1 first", 0, 10));
    file("second.run", numbered("%d Q0 a 1 1 second", 10, 25));
    String command = "--read-run second.run --compare first.run --qrels many.qrels --seed ";
    assertThat(evaluate(command + 1)).isEqualTo(evaluate(command + 1));
    assertThat(evaluate(command + 1).out()).isNotEqualTo(evaluate(command + 2).out());
  }

  @Test
  void aPValueIsRoundedUpAndNeverLooksLikeNothing() throws IOException {
    // 16 topics differ, all one way: p = 2 / 2^16 = 0.00003
    file("many.qrels", numbered("%d 0 a 1", 0, 16));
    file("none.run", numbered("%d Q0 b 1 1 none", 0, 16));
    file("all.run", numbered("%d Q0 a 1 1 all", 0, 16));
    assertThat(evaluate("--read-run all.run --compare none.run --qrels many.qrels").out())
        .contains("| success@1  | 0.0000 | 1.0000 |     1.0000 | 0.0001 |\n");
  }

  private static String[] numbered(String line, int from, int to) {
    return IntStream.range(from, to).mapToObj(line::formatted).toArray(String[]::new);
  }

  @Test
  void runsOfTheSameNameAreToldApartByTheirFile() throws IOException {
    writeTwoRuns();
    Files.copy(folder.resolve("new.run"), folder.resolve("new copy.run"));
    Cli.Ran ran =
        new Cli()
            .run(
                "evaluate",
                "--read-run=" + folder.resolve("new.run"),
                "--compare=" + folder.resolve("new copy.run"),
                "--qrels=" + folder.resolve("small.qrels"));
    assertThat(ran.out())
        .startsWith("| measure    | new:new_copy.run |    new | difference |      p |\n")
        .contains("| MRR@10     |           0.8333 | 0.8333 |     0.0000 | 1.0000 |\n");
  }

  @Test
  void controlCharactersOfARunNeverReachTheTerminal() throws IOException {
    file("odd.run", "q1 Q0 a 1 1 \u0007bel", "q\u202E9 Q0 a 1 1 \u0007bel");
    assertThat(evaluate("--read-run odd.run --qrels qrels.txt").out())
        .doesNotContain("\u0007", "\u202E")
        .contains("␇bel: mean over 3 topics");
  }

  @Test
  void aQueryErrorNamesTheTopicAndTheSpot() {
    assertThat(evaluate("--topics topics.tsv --qrels qrels.txt --query-language"))
        .isEqualTo(
            new Cli.Ran(
                2,
                "",
                """
                knipsel: query: kernproeven (raketmotor!
                                                        ^ topic q2: ')' is missing here
                """));
  }

  @Test
  void aTopicOfVeryManyWordsIsRefused() throws IOException {
    file("long.tsv", "q1\t" + "woord ".repeat(129));
    Cli.Ran ran = evaluate("--topics long.tsv --qrels qrels.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("^ topic q1: a query has at most 128 words");
    file("long.tsv", "q1\t" + "woord ".repeat(128));
    assertThat(evaluate("--topics long.tsv --qrels qrels.txt").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --topics none.tsv --qrels qrels.txt | none.tsv: no such file or folder (see: knipsel evaluate --help)
          --topics topics.tsv --qrels none.txt | none.txt: no such file or folder (see: knipsel evaluate --help)
          --topics topics.tsv --qrels ./ | .: cannot be read (Is a directory) (see: knipsel evaluate --help)
          --topics qrels.txt --qrels qrels.txt | qrels.txt:1: expected an id, one tab and a query (or <top>), found: q1 0 1c8c334d4c42ed78 1
          --topics topics.tsv --qrels topics.tsv | topics.tsv:1: expected 4 fields (topic iteration document grade), found 3: q1 Poetin Noord-Korea
          --read-run qrels.txt --qrels qrels.txt | qrels.txt:1: expected 6 fields (topic Q0 document rank score tag), found 4: q1 0 1c8c334d4c42ed78 1
          --topics topics.tsv --qrels qrels.txt --compare qrels.txt | qrels.txt:1: expected 6 fields (topic Q0 document rank score tag), found 4: q1 0 1c8c334d4c42ed78 1
          --topics topics.tsv --qrels zero.qrels | zero.qrels: no document is relevant to any topic, there is nothing to measure (see: knipsel evaluate --help)
          --qrels qrels.txt | give either --topics FILE, to search the archive, or --read-run FILE, without the options for searching (see: knipsel evaluate --help)
          --qrels qrels.txt --read-run a.run --topics topics.tsv | give either --topics FILE, to search the archive, or --read-run FILE, without the options for searching (see: knipsel evaluate --help)
          --qrels qrels.txt --any | missing required argument(s): --topics=FILE (see: knipsel evaluate --help)
          --topics topics.tsv | missing required option: '--qrels=FILE' (see: knipsel evaluate --help)
          --topics topics.tsv --qrels qrels.txt --depth 0 | --depth wants a number from 1 to 10,000 (see: knipsel evaluate --help)
          --topics topics.tsv --qrels qrels.txt --depth 10001 | --depth wants a number from 1 to 10,000 (see: knipsel evaluate --help)
          --topics topics.tsv --qrels qrels.txt --tag #1 | --tag wants a name without blanks that does not begin with #, not '#1' (see: knipsel evaluate --help)
          """)
  void whatCannotBeUsedIsAUsageErrorThatNamesThePlace(String arguments, String complaint)
      throws IOException {
    file("zero.qrels", "q1 0 a 0");
    Cli.Ran ran = evaluate(arguments);
    assertThat(ran.err().replace(folder + "/", "").replace(folder.toString(), "."))
        .isEqualTo("knipsel: " + complaint + "\n");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aRunThatCannotBeWrittenIsAFailure() {
    Cli.Ran ran = evaluate("--topics topics.tsv --qrels qrels.txt --run no/such/folder/x.run");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("no/such/folder/x.run");
    assertThat(ran.out()).isEmpty();
  }
}
